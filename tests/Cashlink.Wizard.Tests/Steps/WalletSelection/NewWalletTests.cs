using Bunit;
using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.WalletSelection;

/// <summary>The two ways to a new wallet, and what stands in the way of one.</summary>
public sealed class NewWalletTests(SandboxFixture sandbox) : StepTest<WalletStep>(sandbox, WizardStep.Wallet)
{
    private const string Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private static readonly WalletTexts German = WalletTexts.All.German;

    [Fact]
    public async Task Show_NoWallet_OffersTheTwoWaysAndToDecideLater()
    {
        var state = await AtStepAsync(investor: 2);
        var page = await LoadedAsync(state);

        Assert.Equal(["own", "managed"], page.FindAll("input[name=wallet]").Select(input => input.GetAttribute("value")));
        Assert.Empty(page.FindAll("input[name=wallet][checked]"));
        Assert.Contains(German.NoneText, page.Find("form").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/w/{state.Session.Id}/status", page.Find("[data-action=later]").GetAttribute("href"));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task OwnAddress_TypedAndConfirmed_IsSaved()
    {
        var state = await AtStepAsync(investor: 2);
        var page = await LoadedAsync(state);
        Choose(page, "own");
        Type(page, Address, "1beaed");
        AssertReferencesLead(page);

        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        Assert.Equal(Address, Assert.Single(await state.ReadWalletsAsync()).Address);
    }

    [Fact]
    public async Task OwnAddress_Typed_IsShownInGroupsWithItsEndMarked()
    {
        var page = await LoadedAsync(await AtStepAsync(investor: 2));
        Choose(page, "own");
        Type(page, Address, "");

        var groups = page.FindAll("[data-part=more] [data-part=grouped] > span").Select(group => group.TextContent).ToList();
        Assert.Equal(("0x", "5aAe", "1BeAed"), (groups[0], groups[1], groups[^1]));
        Assert.Equal(Address, string.Concat(groups));
        Assert.Equal("1BeAed", page.Find("[data-part=more] [data-part=address-end]").TextContent);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task OwnAddress_Wrong_SaysSoAtTheFieldThatIsWrong(string code)
    {
        var language = Language.Find(code)!;
        var page = await LoadedAsync(await AtStepAsync(investor: 2), language);
        Choose(page, "own");
        Type(page, Address[..^1] + "D", "1BeAeD");

        await SubmitAsync(page);

        AssertErrorAt(page, WalletRules.AddressFieldId, WalletTexts.All.In(language).AddressWrong(EthereumAddressFault.Checksum));
        AssertReferencesLead(page);
        Assert.Equal(0, Finished);
    }

    [Fact]
    public async Task OwnAddress_EndThatIsAnother_SaysSoAtTheEnd()
    {
        var page = await LoadedAsync(await AtStepAsync(investor: 2));
        Choose(page, "own");
        Type(page, Address, "1BeAee");

        await SubmitAsync(page);

        AssertErrorAt(page, WalletRules.EndFieldId, German.EndWrong);
    }

    [Fact]
    public async Task OwnAddress_WhileItIsTyped_IsNotCalledWrongBeforeTheFieldIsLeft()
    {
        var page = await LoadedAsync(await AtStepAsync(investor: 2));
        Choose(page, "own");
        Use(page, "#wallet-address", field => field.Input("0x12"));
        AssertNoError(page);

        Use(page, "#wallet-address", field => field.Change("0x12"));

        Assert.Contains(German.AddressWrong(EthereumAddressFault.Length), page.Find("#wallet-address-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-error-summary]"));
        Assert.Empty(page.FindAll("#wallet-address-end-error"));
        Use(page, "#wallet-address", field => field.Input(Address));
        Use(page, "#wallet-address", field => field.Change(Address));
        AssertNoError(page);
    }

    [Fact]
    public async Task OwnAddress_OfSomebodyElse_SaysWhatToDo()
    {
        await Stage.Cashlink.Wallets.AddGenericAsync(Scenario.Investor(1), new AddGenericWallet(Address), IdempotencyKey.From("somebody-elses"));
        var page = await LoadedAsync(await AtStepAsync(investor: 2));
        Choose(page, "own");
        Type(page, Address, "1BeAed");

        await SubmitAsync(page);

        AssertErrorAt(page, WalletRules.AddressFieldId, German.AddressRefused);
        Assert.Equal(Address, page.Find("#wallet-address").GetAttribute("value"));
    }

    [Fact]
    public async Task OwnAddress_OnFileAlready_IsSelectedWithoutBeingAdded()
    {
        var state = await AtStepAsync();
        var known = (await state.ReadWalletsAsync())[0];
        var page = await LoadedAsync(state);
        Choose(page, "own");
        Type(page, known.Address!, known.Address![^6..]);

        await SubmitAsync(page);

        Assert.Equal(known.Id, state.Session.WalletId);
        Assert.DoesNotContain(await Sandbox.WritesAsync(), call => call.Path.Contains("wallets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OwnAddress_WhileCashlinkIsDown_StaysAndGoesThroughLater()
    {
        var state = await AtStepAsync(investor: 2);
        var page = await LoadedAsync(state);
        Choose(page, "own");
        Type(page, Address, "1BeAed");
        await Sandbox.FailAsync("/v2/investors/");

        await SubmitAsync(page);

        var retry = AssertUnavailable(page);
        Assert.Equal(Address, page.Find("#wallet-address").GetAttribute("value"));
        await Sandbox.MendAsync();
        await retry.ClickAsync();
        Assert.Equal(1, Finished);
        Assert.Single(await state.ReadWalletsAsync());
    }

    [Fact]
    public async Task Custody_WithoutItsTerms_SaysSoAtTheConfirmation()
    {
        var page = await LoadedAsync(await AtStepAsync(investor: 2));
        Choose(page, "managed");
        Assert.False(page.Find("#confirm-custody-terms").HasAttribute("checked"));

        await SubmitAsync(page);

        AssertErrorAt(page, WalletRules.TermsFieldId, German.TermsMissing);
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Custody_WithItsTerms_IsSetUp()
    {
        var state = await AtStepAsync(investor: 2);
        var page = await LoadedAsync(state);
        Choose(page, "managed");
        Use(page, "#confirm-custody-terms", box => box.Change(true));

        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        Assert.Equal(WalletType.EthManaged, Assert.Single(await state.ReadWalletsAsync()).Type);
    }

    [Fact]
    public async Task Custody_ThereAlready_IsNotOfferedTwice()
    {
        await Stage.Cashlink.Wallets.AddManagedAsync(Scenario.Investor(2), new AddManagedWallet(Sample.Now), IdempotencyKey.From("managed"));

        var page = await LoadedAsync(await AtStepAsync(investor: 2));

        Assert.Single(page.FindAll("input[data-wallet][checked]"));
        Assert.Empty(page.FindAll("input[value=managed]"));
    }

    [Fact]
    public async Task Show_IdentificationPending_SaysWhyItHasToWait()
    {
        var page = Show(await AtStepAsync(investor: 3));
        await page.WaitForStateAsync(() => page.FindAll("[data-notice]").Count == 1, TimeSpan.FromSeconds(10));

        Assert.Contains(German.PendingTitle, page.Find("[data-notice]").TextContent, StringComparison.Ordinal);
        Assert.Equal(German.Later, page.Find("[data-action=later]").TextContent);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Ask_AfterTheIdentification_OffersTheWalletsAlthoughTheInvestmentStillWaits()
    {
        var state = await AtStepAsync(investor: 3);
        var page = Show(state);
        await page.WaitForStateAsync(() => page.FindAll("[data-action=identify]").Count == 1, TimeSpan.FromSeconds(10));
        await Stage.Cashlink.Investors.AddIdentificationAsync(Scenario.Investor(3), Sample.Identification, IdempotencyKey.From("identified"));
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "KYC_PENDING");

        await page.InvokeAsync(() => page.Find("[data-action=ask-identification]").ClickAsync());

        await page.WaitForStateAsync(() => page.FindAll("input[value=own]").Count == 1, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Show_IdentificationSucceedsMeanwhile_OffersTheWallets()
    {
        var state = await AtStepAsync(investor: 3);
        var page = Show(state);
        await page.WaitForStateAsync(() => page.FindAll("[data-notice]").Count == 1, TimeSpan.FromSeconds(10));

        await Stage.Cashlink.Investors.AddIdentificationAsync(
            Scenario.Investor(3), Sample.Identification, IdempotencyKey.From("identified"));
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "REVIEW_PENDING");
        await state.ReadInvestmentAsync();

        await page.WaitForStateAsync(() => page.FindAll("input[value=own]").Count == 1, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Choose_NewWalletWithoutIdentification_SaysSoBeforeAnythingIsTyped()
    {
        // Identified according to the status that the page knows, not according to Cashlink.
        var state = await AtStepAsync(investor: 7);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "REVIEW_PENDING");
        await state.ReadInvestmentAsync();
        var page = await LoadedAsync(state);
        Choose(page, "own");

        await page.WaitForStateAsync(() => page.FindAll("input[value=own]").Count == 0, TimeSpan.FromSeconds(10));

        Assert.Contains(German.RefusedTitle, page.Find("[data-notice]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("input[data-wallet]"));
    }

    private static void Choose(IRenderedComponent<WalletStep> page, string value) =>
        Use(page, $"input[name=wallet][value={value}]", choice => choice.Change(value));

    private static void Type(IRenderedComponent<WalletStep> page, string address, string end)
    {
        Use(page, "#wallet-address", field => field.Input(address));
        Use(page, "#wallet-address-end", field => field.Input(end));
    }

    private async Task<IRenderedComponent<WalletStep>> LoadedAsync(WizardState state, Language? language = null)
    {
        var page = Show(state, language);
        await page.WaitForStateAsync(() => page.FindAll("input[name=wallet]").Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
