using Bunit;
using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.WalletSelection;

public sealed class WalletStepTests(SandboxFixture sandbox) : StepTest<WalletStep>(sandbox, WizardStep.Wallet)
{
    private const string AnotherAddress = "0x52908400098527886E0F7030069857D2E4169EE7";

    private static readonly WalletTexts German = WalletTexts.All.German;

    [Fact]
    public async Task Show_OneWallet_IsChosenAlready()
    {
        var page = await LoadedAsync(await AtStepAsync());

        AssertHooks(page, "continue", hasBack: false);
        AssertNoError(page);
        Assert.True(page.Find("input[name=wallet]").HasAttribute("checked"));
        Assert.Equal(Scenario.Wallet(1).ToString(), page.Find("input[name=wallet]").GetAttribute("value"));
    }

    [Fact]
    public async Task Submit_TheChosenWallet_ReachesCashlink()
    {
        var state = await AtStepAsync();
        var page = await LoadedAsync(state);

        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        Assert.Equal(Scenario.Wallet(1), (await Stage.Cashlink.Investments.GetAsync(state.Session.InvestmentId!.Value)).Wallet);
        Assert.Equal(SessionPhase.Closed, state.Session.Phase);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Submit_NoneOfSeveralChosen_SaysSoAtTheFirst(string code)
    {
        var state = await WithTwoWalletsAsync();
        var page = await LoadedAsync(state, Language.Find(code));

        await SubmitAsync(page);

        AssertErrorAt(page, page.FindAll("input[name=wallet]")[0].Id!, WalletTexts.All.In(Language.Find(code)!).Missing);
        AssertReferencesLead(page);
        Assert.Equal(0, Finished);
    }

    [Fact]
    public async Task Submit_TheSecondOfTwo_IsTheOneThatIsSent()
    {
        var state = await WithTwoWalletsAsync();
        var page = await LoadedAsync(state);
        var second = page.FindAll("input[name=wallet]")[1];
        second.Change(true);

        await SubmitAsync(page);

        Assert.Equal(state.Session.WalletId?.ToString(), second.GetAttribute("value"));
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Submit_Twice_PushesOnce() => await AssertPushesOnceAsync(await LoadedAsync(await AtStepAsync()));

    [Fact]
    public async Task Submit_WhileCashlinkIsDown_KeepsTheChoiceAndOffersToTryAgain()
    {
        var page = await LoadedAsync(await WithTwoWalletsAsync());
        page.FindAll("input[name=wallet]")[1].Change(true);
        await Sandbox.FailAsync("/v2/investments/");

        await SubmitAsync(page);

        var retry = AssertUnavailable(page);
        Assert.True(page.FindAll("input[name=wallet]")[1].HasAttribute("checked"));
        await Sandbox.MendAsync();
        await retry.ClickAsync();
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Submit_RefusedByCashlink_ShowsItAtTheField()
    {
        var page = await LoadedAsync(await AtStepAsync(), Language.English);
        Stage.Api.Refuse("wallet", "This wallet cannot receive.");

        await SubmitAsync(page);

        AssertErrorAt(page, $"wallet-{Scenario.Wallet(1)}", Shell(Language.English).RefusedField("This wallet cannot receive."));
    }

    [Fact]
    public async Task Show_WalletsCannotBeRead_OffersToTryAgain()
    {
        var state = await AtStepAsync();
        await Sandbox.FailAsync("/v2/", method: "GET");
        var page = Show(state);
        await page.WaitForStateAsync(() => page.FindAll("[data-action=retry]").Count == 1, TimeSpan.FromSeconds(10));
        Assert.Contains(German.LoadFailedTitle, page.Find("[data-notice]").TextContent, StringComparison.Ordinal);

        await Sandbox.MendAsync();
        await page.InvokeAsync(() => page.Find("[data-action=retry]").ClickAsync());

        Assert.Single(page.FindAll("input[data-wallet]"));
    }

    [Fact]
    public async Task Show_SignatureStillOnItsWay_FinishesItAndShowsTheWallets()
    {
        Stage.Clock.HasShortPauses = true;
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.FailAsync("/v2/investments/", method: "POST");
        await state.SignAsync();
        var page = Show(state);
        Assert.Contains(German.SubmittingTitle, page.Find("[data-notice]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));

        await Sandbox.MendAsync();

        await page.WaitForStateAsync(() => page.FindAll("input[data-wallet]").Count == 1, TimeSpan.FromSeconds(10));
        Assert.Equal(1, await Sandbox.CountNewAsync("/v2/investments/"));
    }

    [Fact]
    public async Task Show_SignatureRefusedMeanwhile_LeadsBack()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.FailAsync("/v2/investments/", method: "POST", count: 2);
        await state.SignAsync();
        Stage.Api.Refuse("units", "Only 5 units are left.");

        Show(state);

        await LeavesByItselfAsync();
        Assert.Equal(WizardStep.Signing, StepOrder.Next(state.Session));
    }

    private async Task<WizardState> WithTwoWalletsAsync()
    {
        await Stage.Cashlink.Wallets.AddGenericAsync(Scenario.Investor(1), new AddGenericWallet(AnotherAddress), IdempotencyKey.From("another-wallet"));
        return await AtStepAsync();
    }

    private async Task<IRenderedComponent<WalletStep>> LoadedAsync(WizardState state, Language? language = null)
    {
        var page = Show(state, language);
        await page.WaitForStateAsync(() => page.FindAll("input[name=wallet]").Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
