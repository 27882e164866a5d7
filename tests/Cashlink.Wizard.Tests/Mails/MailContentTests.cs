using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>What mails say, read as a mail server has taken them.</summary>
public sealed class MailContentTests(SandboxFixture sandbox) : MailTest(sandbox)
{
    private static readonly MailTexts German = MailTexts.All.German;

    [Fact]
    public async Task Address_Given_IsAskedWhetherItIsRight_AndToldNothing()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        Assert.True(await state.GiveMailAsync(Lena));
        await SendAsync();

        var mail = Assert.Single(Server.Taken);
        Assert.Equal((German.Subject(MailKind.Confirm), Lena), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Assert.Equal(("Musterbank", "anlage@bank.example"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        foreach (var told in new[] { state.Campaign.Name, "1.100", "Hoffmann,", "Lena ", state.Session.InvestmentId.ToString()!, state.Session.Id.ToString() })
            Assert.DoesNotContain(told, mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Mail!.ConfirmedAt);
    }

    [Fact]
    public async Task Address_Confirmed_GetsWhatWasAgreed()
    {
        var state = await ConfirmedAsync();
        await SendAsync();

        var mail = Assert.Single(Server.Taken);
        Assert.Equal(German.Subject(MailKind.Received), mail.Subject);
        Assert.Contains("https://wizard.example/return/", mail.TextBody, StringComparison.Ordinal);
        var file = Assert.IsAssignableFrom<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal("zeichnung.html", file.FileName);
        var agreed = ((TextPart)mail.Attachments.Single()).Text;
        foreach (var told in new[] { state.Campaign.Name, "1.100", state.Session.InvestmentId.ToString()!, "https://wizard.example/widerruf" })
            Assert.Contains(told, agreed, StringComparison.Ordinal);
        Assert.Contains(state.Session.Confirmations.DocumentsOpened[0].Hash, agreed, StringComparison.Ordinal);
        AssertKeepsToItself(mail);
        Assert.DoesNotContain("http", agreed.Replace("https://wizard.example/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_OfTheSession_IsTheMails()
    {
        var state = await ConfirmedAsync();
        await state.ChooseLanguageAsync("en");
        await SendAsync();

        var mail = Assert.Single(Server.Taken);
        Assert.Equal(MailTexts.All.English.Subject(MailKind.Received), mail.Subject);
        Assert.Contains("lang=\"en\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("?lang=en", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acceptance_IsToldWithoutPaymentData()
    {
        var state = await ConfirmedAsync();
        await SendAsync();
        await ReportAsync(state, "ACCEPTED");
        await SendAsync();

        var mail = Assert.Single(Server.Taken, mail => mail.Subject == German.Subject(MailKind.Accepted));
        var payment = (await state.ReadInvestmentAsync()).Payment!;
        foreach (var secret in new[] { payment.Iban!, payment.Iban![..8], payment.Reference! })
            Assert.DoesNotContain(secret, mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        AssertKeepsToItself(mail);
        // Told again it is not sent again.
        await ReportAsync(state, "REVIEW_PENDING");
        await ReportAsync(state, "ACCEPTED");
        await SendAsync();
        Assert.Equal(2, Server.Taken.Count);
    }

    [Fact]
    public async Task PaymentMissing_IsTold()
    {
        var state = await ConfirmedAsync();
        await SendAsync();
        await ReportAsync(state, "PAYMENT_MISSING");
        await SendAsync();

        Assert.Equal([German.Subject(MailKind.Received), German.Subject(MailKind.PaymentMissing)], Server.Taken.Select(mail => mail.Subject));
    }

    [Fact]
    public async Task Wallet_StillOpenAfterTwoDays_IsAskedFor()
    {
        await ConfirmedAsync(WizardStep.Wallet);
        await SendAsync();
        Assert.Single(Server.Taken);

        Stage.Clock.Advance(TimeSpan.FromDays(2));
        await SendAsync();

        Assert.Equal(German.Subject(MailKind.WalletNeeded), Server.Taken[^1].Subject);
    }

    [Fact]
    public async Task Wallet_ChosenMeanwhile_IsNotAskedFor()
    {
        var state = await ConfirmedAsync(WizardStep.Wallet);
        await state.SelectWalletAsync((await state.ReadWalletsAsync())[0].Id);
        Stage.Clock.Advance(TimeSpan.FromDays(2));
        await SendAsync();

        Assert.Single(Server.Taken);
        Assert.Equal(MailState.Dropped, (await RowAsync(MailKind.WalletNeeded)).State);
    }

    [Fact]
    public async Task Withdrawal_IsConfirmedAtOnce_AtTheAddressThatWasNamed()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Sandbox.FailAsync("/v2/");
        await state.WithdrawAsync("Lena Hoffmann", receiptTo: Lena);
        await SendAsync();

        var mail = Assert.Single(Server.Taken);
        Assert.Equal((German.Subject(MailKind.Withdrawn), Lena), (mail.Subject, mail.To.Mailboxes.Single().Address));
        var declaredAt = (await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal!.DeclaredAt;
        var receipt = ((TextPart)Assert.Single(mail.Attachments)).Text;
        foreach (var text in new[] { mail.TextBody, receipt })
        {
            Assert.Contains(WithdrawalPaper.MomentOf(declaredAt, Language.German), text, StringComparison.Ordinal);
            Assert.Contains(WithdrawalTexts.All.German.Declaration, text, StringComparison.Ordinal);
            Assert.Contains("Lena Hoffmann", text, StringComparison.Ordinal);
            Assert.Contains(state.Session.InvestmentId.ToString()!, text, StringComparison.Ordinal);
        }
        var entry = (await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<MailHandedOver>().Single();
        Assert.Equal(("withdrawn", mail.MessageId, Lena, true), (entry.Mail, entry.MessageId, entry.To, entry.IsTaken));
    }

    [Fact]
    public async Task Withdrawal_IsToldToTheKnownAddressToo()
    {
        var state = await ConfirmedAsync();
        await SendAsync();
        await state.WithdrawAsync("Lena Hoffmann", receiptTo: "other@example.org");
        await SendAsync();

        Assert.Equal([Lena, "other@example.org"], Server.Taken.Skip(1).Select(mail => mail.To.Mailboxes.Single().Address).Order());
    }

    [Fact]
    public async Task Address_TakenBack_GetsNothingMore()
    {
        var state = await ConfirmedAsync();
        await state.StopMailAsync();
        await SendAsync();
        await ReportAsync(state, "ACCEPTED");
        await SendAsync();

        Assert.Empty(Server.Taken);
        Assert.All(await RowsAsync(), row => Assert.Equal(MailState.Dropped, row.State));
    }

    [Fact]
    public async Task Address_GivenAgainAndAgain_IsWrittenToAFewTimesADay()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        for (var given = 0; given < MailContactStore.MostAddressesADay; given++)
            Assert.True(await state.GiveMailAsync($"somebody{given}@example.org"));

        Assert.False(await state.GiveMailAsync(Lena));
        await SendAsync();
        // Of those that were given, only the last is still wanted.
        Assert.Equal("somebody4@example.org", Assert.Single(Server.Taken).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Mails_WithEverythingAtTrace_LeaveNoAddressAndNoSecretInTheLog()
    {
        Server.Unknown["nobody@example.org"] = true;
        var state = await ConfirmedAsync();
        await SendAsync();
        var token = await TokenAsync(state);
        await Stage.Services.GetRequiredService<MailContactStore>().AskForLinkAsync(token);
        await SendAsync();
        await state.WithdrawAsync("Lena Hoffmann", receiptTo: "nobody@example.org");
        await SendAsync();
        var link = Cashlink.Testing.MailServer.LinkIn(Server.Taken[1], "/return/enter/").Segments[^1];

        Book.AssertHoldsNone([("address", Lena), ("address", "nobody@example.org"), ("secret", token), ("link", link), ("name", "Hoffmann")]);
    }

    /// <summary>A mail asks for nothing by itself: no picture, no style sheet, no script, no pixel.</summary>
    private static void AssertKeepsToItself(MimeMessage mail)
    {
        Assert.NotEmpty(mail.TextBody!);
        Assert.DoesNotMatch("(?i)<(img|script|link|iframe|object|form|input)|src=|url\\(|@import", mail.HtmlBody!);
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(mail.HtmlBody!, "https?://[^\"<\\s]+").Select(match => match.Value),
            address => Assert.StartsWith("https://wizard.example/", address, StringComparison.Ordinal));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
    }
}
