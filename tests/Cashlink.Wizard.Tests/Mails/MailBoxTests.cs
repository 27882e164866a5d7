using Bunit;
using Cashlink.Testing;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Steps.Mailing;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>The box for the address on the status page.</summary>
public sealed class MailBoxTests(SandboxFixture sandbox) : StepTest<StatusStep>(sandbox, WizardStep.Status)
{
    private static readonly MailBoxTexts German = MailBoxTexts.All.German;

    private MailServer? _server;

    protected override IReadOnlyDictionary<string, string?> Settings => MailTest.SettingsFor(_server!);

    public override async ValueTask InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server!.DisposeAsync();
    }

    [Fact]
    public async Task Address_Given_IsShownToTheInvestorAlone()
    {
        var state = await AtStepAsync();
        var page = Show(state);
        var input = page.Find("#mail-address");
        await input.InputAsync(" lena@example.org ");
        await page.Find("[data-mail] form").SubmitAsync();

        Assert.Equal("unconfirmed", page.Find("[data-mail]").GetAttribute("data-mail"));
        Assert.Equal("lena@example.org", page.Find("[data-mail-address]").TextContent);
        AssertReferencesLead(page);
        var advisor = Show(await Stage.EnterAsync(state.Session.Id, SessionRole.Advisor));
        Assert.Empty(advisor.FindAll("[data-mail]"));
        Assert.DoesNotContain("lena@example.org", advisor.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_Malformed_IsSaidAtTheField()
    {
        var page = Show(await AtStepAsync());
        await page.Find("#mail-address").InputAsync("lena@");
        await page.Find("[data-mail] form").SubmitAsync();

        Assert.Contains(German.Malformed, page.Find("[data-mail] [data-part=field-error]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#mail-address").GetAttribute("aria-invalid"));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Address_Removed_IsAskedForAgain()
    {
        var state = await AtStepAsync();
        await state.GiveMailAsync("lena@example.org");
        var page = Show(await Stage.EnterAsync(state.Session.Id));
        await page.Find("[data-action=stop-mail]").ClickAsync();

        Assert.Equal("none", page.Find("[data-mail]").GetAttribute("data-mail"));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Mail);
    }

    [Fact]
    public async Task Withdrawal_NamesTheMeansOfTheReceipt_WithTheKnownAddress()
    {
        var state = await AtStepAsync();
        await state.GiveMailAsync("lena@example.org");
        var page = Show(await Stage.EnterAsync(state.Session.Id), query: "?view=withdraw");

        Assert.Contains(WithdrawalTexts.All.German.Means, page.Find("[data-part=receipt-means]").TextContent, StringComparison.Ordinal);
        Assert.Equal("lena@example.org", page.Find("#receipt-to").GetAttribute("value"));
        await page.Find("#receipt-to").InputAsync("lena@");
        await SubmitAsync(page);
        Assert.Equal("true", page.Find("#receipt-to").GetAttribute("aria-invalid"));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal);
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Receipt_NamesTheAddressThatItIsSentTo_ToTheInvestorAlone()
    {
        var state = await AtStepAsync();
        await state.WithdrawAsync("Lena Hoffmann", receiptTo: "lena@example.org");

        Assert.Contains("lena@example.org", Show(await Stage.EnterAsync(state.Session.Id)).Find("[data-sent-to]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("lena@example.org", Show(await Stage.EnterAsync(state.Session.Id, SessionRole.Advisor)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfTheReceipt_IsTheInvestorsAlone()
    {
        var state = await AtStepAsync();
        await state.WithdrawAsync("Lena Hoffmann");

        Assert.Equal($"/w/{state.Session.Id}/withdrawal/receipt", Show(await Stage.EnterAsync(state.Session.Id)).Find("[data-action=save-receipt]").GetAttribute("href"));
        Assert.Empty(Show(await Stage.EnterAsync(state.Session.Id, SessionRole.Advisor)).FindAll("[data-action=save-receipt]"));
    }
}
