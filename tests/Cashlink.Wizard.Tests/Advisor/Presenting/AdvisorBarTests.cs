using Bunit;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Presenting;

/// <summary>The advisor's tools above a session's page.</summary>
public sealed class AdvisorBarTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Partners:0:AllowHandover"] = "true" };

    /// <summary>The tab's answer takes its way; a press that came before it would be undone by it.</summary>
    [Fact]
    public async Task Presenting_WhileTheTabHasNotSaidWhetherItDoes_CannotBePressed()
    {
        await using var browser = new BunitContext();
        browser.JSInterop.SetupVoid("cashlinkAdvisor.present", true).SetVoidResult();
        var answer = browser.JSInterop.Setup<bool>("cashlinkAdvisor.isPresenting");
        var state = await Stage.EnterAsync(await Stage.BeginAsync(), SessionRole.Advisor);
        browser.Services.AddSingleton(state);
        browser.Services.AddSingleton(state.Desk<AdvisorDesk>());
        browser.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var bar = browser.Render<AdvisorBar>(parameters => parameters
            .AddCascadingValue(Language.German)
            .Add(component => component.Partner, Stage.Services.GetRequiredService<PartnerDirectory>().Find("demo"))
            .Add(component => component.Step, WizardStep.Units));

        Assert.True(bar.Find("[data-action=present]").HasAttribute("disabled"));
        answer.SetResult(false);
        await bar.WaitForStateAsync(() => !bar.Find("[data-action=present]").HasAttribute("disabled"));
        await bar.InvokeAsync(() => bar.Find("[data-action=present]").ClickAsync());

        Assert.Equal("true", bar.Find("[data-action=present]").GetAttribute("aria-pressed"));
        Assert.Single(bar.FindAll("[data-action=show-on-request]"));
    }
}
