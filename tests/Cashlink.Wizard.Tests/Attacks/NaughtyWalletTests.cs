using Bunit;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Each naughty string as the address of a wallet, and as its end.</summary>
public sealed class NaughtyWalletTests(SandboxFixture sandbox) : StepTest<WalletStep>(sandbox, WizardStep.Wallet)
{
    [Fact]
    public async Task Address_EachString_IsExplainedAndStaysInTheField()
    {
        var state = await AtStepAsync(investor: 2);
        var writes = (await Sandbox.WritesAsync()).Count;
        var page = Show(state);
        await page.WaitForStateAsync(() => page.FindAll("input[name=wallet]").Count > 0, TimeSpan.FromSeconds(10));
        Use(page, "input[name=wallet][value=own]", choice => choice.Change("own"));
        foreach (var text in NaughtyStrings.All)
        {
            Use(page, "#wallet-address", field => field.Input(text));
            Use(page, "#wallet-address-end", field => field.Input(text));
            await SubmitAsync(page);

            Assert.Equal((NaughtyStrings.AsRead(text), NaughtyStrings.AsRead(text)), (page.Find("#wallet-address").GetAttribute("value") ?? "", page.Find("#wallet-address-end").GetAttribute("value") ?? ""));
            Assert.True(page.FindAll("[data-error-summary] a").Count >= 1, text);
            Assert.Empty(page.FindAll("script, img[onerror], iframe"));
        }
        Assert.Equal(0, Finished);
        Assert.Equal(writes, (await Sandbox.WritesAsync()).Count);
    }
}
