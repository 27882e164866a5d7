using System.Net;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Mails;
using Cashlink.Wizard.Tests.Stage;
using Cashlink.Wizard.Withdrawals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Withdrawals;

/// <summary>The public entry: takes each declaration, tells nothing, and finds the contract.</summary>
public sealed partial class PublicWithdrawalTests(SandboxFixture sandbox) : MailTest(sandbox)
{
    private Visitor? _visitor;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Stage.StartAsync();
        _visitor = new Visitor(Stage.Address);
    }

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(SettingsFor(Server)) { ["PublicUrl"] = null };

    protected override int Retries => 0;

    public override async ValueTask DisposeAsync()
    {
        _visitor?.Dispose();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("Lena Hoffmann", "someone.else@example.org", "name")]
    [InlineData("hoffmann, LENA", "someone.else@example.org", "name")]
    [InlineData("Somebody", Lena, "email")]
    public async Task Declaration_ThatFits_IsDeclaredInTheSession_WithItsMoment(string name, string email, string fitsBy)
    {
        var state = await ConfirmedAsync();
        var declaredAt = Stage.Clock.GetUtcNow();
        Assert.Contains("data-public-withdrawal=\"received\"", await PostAsync(state.Session.InvestmentId.ToString()!, name, email), StringComparison.Ordinal);

        var session = await DeclaredAsync(state.Session.Id);
        Assert.Equal(declaredAt.ToUnixTimeSeconds(), session.Withdrawal!.DeclaredAt.ToUnixTimeSeconds());
        Assert.Equal(name, session.Withdrawal.Name);
        var record = await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(session.Id);
        Assert.Equal(fitsBy, Assert.Single(record.Select(item => item.Entry).OfType<WithdrawalNoticed>()).FitsBy);
        Assert.Equal(EvidenceActor.System, Assert.Single(record, item => item.Entry is WithdrawalDeclared).Actor);
        await Server.WaitForAsync(email, "Widerruf");
        // Whoever gets the news of this subscription hears of it.
        await Server.WaitForAsync(Lena, "Widerruf");
    }

    [Theory]
    [InlineData("Otto Hoffmann")]
    [InlineData("Lena")]
    [InlineData("Lena Hoffman")]
    public async Task Declaration_OfAnotherName_IsTakenAndLeftToPeople(string name)
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await PostAsync(state.Session.InvestmentId.ToString()!, name, "someone.else@example.org");

        var notice = await ForPeopleAsync();
        Assert.Equal((name, null), (notice.Notice.Name, notice.SessionId));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal);
        Assert.Single(Book.WarningsOf("fits no contract"));
        Book.AssertHoldsNone([("name", name), ("address", "someone.else")]);
        var mail = await Server.WaitForAsync("someone.else@example.org", "Widerruf");
        Assert.Contains(name, mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToADeclaration_IsTheSameWhetherThereIsAContractOrNot()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        var number = state.Session.InvestmentId.ToString()!;

        var (fits, none) = (await PostAsync(number, "Lena Hoffmann", Lena), await PostAsync(Guid.Empty.ToString(), "Lena Hoffmann", Lena));

        Assert.Equal(Neutral(fits).Replace(number, Guid.Empty.ToString(), StringComparison.Ordinal), Neutral(none));
        Assert.DoesNotContain("Solarpark", fits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declaration_WithoutANumber_IsTakenAndSettledByPeople()
    {
        await PostAsync("Solarpark, gezeichnet im November", "Lena Hoffmann", Lena);
        var notice = await ForPeopleAsync();

        using var shown = new StringWriter();
        Assert.Equal(0, await OperatorCommands.RunAsync(Stage.Services, ["withdrawals"], shown));
        Assert.Contains(notice.Id.ToString(), shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hoffmann", shown.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await OperatorCommands.RunAsync(Stage.Services, ["withdrawals", "show", notice.Id.ToString()], shown));
        Assert.Contains("Lena Hoffmann", shown.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await OperatorCommands.RunAsync(Stage.Services, ["withdrawals", "done", notice.Id.ToString()], shown));
        Assert.Equal(1, await OperatorCommands.RunAsync(Stage.Services, ["withdrawals", "done", notice.Id.ToString()], shown));
        Assert.Empty(await Notices.ForPeopleAsync(10));
    }

    [Fact]
    public async Task Declaration_AfterThePeriod_IsLeftToPeople()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReportAsync(state, "ACCEPTED");
        Stage.Clock.Advance(TimeSpan.FromDays(30));
        await PostAsync(state.Session.InvestmentId.ToString()!, "Lena Hoffmann", Lena);

        Assert.Equal(state.Session.Id, (await ForPeopleAsync()).SessionId);
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal);
    }

    [Fact]
    public async Task Declaration_WhileCashlinkIsAway_CountsFromWhenItCame()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        var declaredAt = Stage.Clock.GetUtcNow();
        await Sandbox.FailAsync("/v2/");
        await PostAsync(state.Session.InvestmentId.ToString()!, "Lena Hoffmann", "other@example.org");
        await Server.WaitForAsync("other@example.org", "Widerruf");
        await Sandbox.MendAsync();

        await UntilAsync(async () =>
        {
            Stage.Clock.Advance(TimeSpan.FromSeconds(30));
            return (await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal is not null;
        });
        Assert.Equal(declaredAt.ToUnixTimeSeconds(), (await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal!.DeclaredAt.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Declaration_Twice_IsOneWithdrawal()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await PostAsync(state.Session.InvestmentId.ToString()!, "Lena Hoffmann", Lena);
        await DeclaredAsync(state.Session.Id);
        await PostAsync(state.Session.InvestmentId.ToString()!, "Lena Hoffmann", Lena);

        await UntilAsync(async () => (await StatesAsync()).SequenceEqual([NoticeState.Matched, NoticeState.Matched]));
        Assert.Single(await Sandbox.WritesAsync(), call => call.Path.EndsWith("/withdrawal/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Receipt_AsAFile_SaysWhatWasDeclaredAndWhen()
    {
        var page = await PostAsync("4711", "Lena <b>Hoffmann</b>", Lena);
        var token = Receipt().Match(page).Groups[1].Value;

        using var file = await _visitor!.PostFormAsync(PublicWithdrawalEndpoints.ReceiptPath, null, new() { [PublicWithdrawalEndpoints.ReceiptField] = token });
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains("4711", text, StringComparison.Ordinal);
        Assert.Contains("Lena &lt;b&gt;Hoffmann&lt;/b&gt;", text, StringComparison.Ordinal);
        Assert.Contains("UTC+1", text, StringComparison.Ordinal);
        using var forged = await _visitor.PostFormAsync(PublicWithdrawalEndpoints.ReceiptPath, null, new() { [PublicWithdrawalEndpoints.ReceiptField] = token[..^2] + "xx" });
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task Form_WithoutWhatIsNeeded_IsShownAgainWithWhatWasTyped()
    {
        using var answer = await _visitor!.PostFormAsync("/widerruf?lang=de", null, new() { ["number"] = "4711", ["name"] = " ", ["email"] = "lena@" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var texts = PublicWithdrawalTexts.All.German;
        Assert.Contains(texts.NameMissing, page, StringComparison.Ordinal);
        Assert.Contains(texts.EmailMissing, page, StringComparison.Ordinal);
        Assert.Contains("value=\"4711\"", page, StringComparison.Ordinal);
        Assert.Empty(await StatesAsync());
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsNotTaken()
    {
        using var answer = await _visitor!.PostFormAsync("/widerruf", null, new() { ["number"] = "4711", ["name"] = "Lena", ["email"] = Lena }, site: "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await StatesAsync());
    }

    [Fact]
    public async Task Entry_InEnglish_IsThere_AndNobodyFramesIt()
    {
        using var english = await _visitor!.GetAsync("/withdraw");
        Assert.Equal("/widerruf", english.Headers.Location!.OriginalString);
        using var page = await _visitor.GetAsync("/widerruf?lang=en", language: "de");
        Assert.Contains(PublicWithdrawalTexts.All.English.Title, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declarations_WithoutEnd_AreToldToWait()
    {
        var last = HttpStatusCode.OK;
        for (var sent = 0; last == HttpStatusCode.OK && sent < 100; sent++)
        {
            using var answer = await _visitor!.PostFormAsync("/widerruf", null, new() { ["number"] = "4711", ["name"] = "Lena", ["email"] = Lena });
            last = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.InRange((await StatesAsync()).Count, 15, 60);
    }

    private NoticeStore Notices => Stage.Services.GetRequiredService<NoticeStore>();

    private async Task<string> PostAsync(string number, string name, string email)
    {
        using var answer = await _visitor!.PostFormAsync("/widerruf?lang=de", null, new() { ["number"] = number, ["name"] = name, ["email"] = email });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<WizardSession> DeclaredAsync(Guid sessionId)
    {
        await UntilAsync(async () => (await Stage.Store.FindAsync(sessionId))!.Withdrawal is not null);
        return (await Stage.Store.FindAsync(sessionId))!;
    }

    private async Task<ReceivedNotice> ForPeopleAsync()
    {
        await UntilAsync(async () => (await Notices.ForPeopleAsync(10)).Count == 1);
        return (await Notices.ForPeopleAsync(10)).Single();
    }

    private async Task<IReadOnlyList<NoticeState>> StatesAsync()
    {
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        return await context.Notices.Select(row => row.State).ToListAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "It does not become so.");
            await Task.Delay(20);
        }
    }

    /// <summary>Without what is each declaration's own: its number, and the secret of its file.</summary>
    private static string Neutral(string page) => ReceiptNumber().Replace(Receipt().Replace(page, ""), "");

    [GeneratedRegex("name=\"receipt\" value=\"([^\"]+)\"")]
    private static partial Regex Receipt();

    [GeneratedRegex("W-[0-9A-F]{8}-[0-9]{14}")]
    private static partial Regex ReceiptNumber();
}
