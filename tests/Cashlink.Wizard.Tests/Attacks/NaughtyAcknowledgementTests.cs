using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Each naughty string as the name and the place of somebody who confirms the risks.</summary>
public sealed class NaughtyAcknowledgementTests(SandboxFixture sandbox) : StepTest<SigningStep>(sandbox, WizardStep.Signing)
{
    [Fact]
    public async Task NameAndPlace_EachString_IsExplainedAndStays_OrIsConfirmedToTheLetter()
    {
        var state = await AtStepAsync(campaign: 4, units: 10);
        var page = Show(state);
        await page.WaitForStateAsync(() => !page.Find("[data-action=sign]").HasAttribute("disabled"), TimeSpan.FromSeconds(10));
        foreach (var text in NaughtyStrings.All)
        {
            if (page.FindAll("[data-acknowledged]").Count > 0)
                await page.InvokeAsync(() => page.Find("[data-acknowledged] ~ p button").ClickAsync(new()));
            Use(page, "#acknowledge-name", field => field.Input(text));
            Use(page, "#acknowledge-place", field => field.Input(text));
            await page.InvokeAsync(() => page.Find("[data-action=acknowledge]").Closest("form")!.SubmitAsync());
            page.Render();

            if (AcknowledgementRules.Check(text, text, Language.German).Count > 0)
            {
                Assert.True(page.FindAll("[data-error-summary] a").Count == 2, text);
                Assert.Equal((NaughtyStrings.AsRead(text), NaughtyStrings.AsRead(text)), (page.Find("#acknowledge-name").GetAttribute("value") ?? "", page.Find("#acknowledge-place").GetAttribute("value") ?? ""));
            }
            else
            {
                Assert.Equal((text.Trim(), text.Trim()), (state.Session.Confirmations.RiskAcknowledgement!.Name, state.Session.Confirmations.RiskAcknowledgement.Place));
                Assert.Contains(text.Trim(), page.Find("[data-acknowledged]").TextContent, StringComparison.Ordinal);
            }
            Assert.Empty(page.FindAll("script, img[onerror], iframe"));
        }
        // What was stored and read again is what was typed.
        var stored = (await Stage.Store.FindAsync(state.Session.Id))!;
        Assert.Equal(state.Session.Confirmations.RiskAcknowledgement, stored.Confirmations.RiskAcknowledgement);
        var entries = await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(state.Session.Id);
        Assert.Contains(entries.Select(item => item.Entry).OfType<RisksAcknowledged>(), entry => entry.Acknowledgement == stored.Confirmations.RiskAcknowledgement);
    }
}
