using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>Exactly one mail, or a state that the operator sees: processes that die, servers that are away, addresses that are none.</summary>
public class MailDeliveryTests(SandboxFixture sandbox) : MailTest(sandbox)
{
    [Fact]
    public async Task Process_DeadBetweenCommitAndSending_IsTakenUpByAnother()
    {
        await ConfirmedAsync();
        // It claims the mail and dies.
        var row = (await Mails.DueAsync(Stage.Clock.GetUtcNow(), 10)).Single(row => row.Kind == MailKind.Received);
        Assert.True(await Mails.TryTakeAsync(row, Stage.Clock.GetUtcNow() + TimeSpan.FromMinutes(2)));
        await SendAsync();
        Assert.Empty(Server.Taken);

        Stage.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync();
        await SendAsync();

        Assert.Single(Server.Taken);
        Assert.Equal(MailState.Sent, (await RowAsync(MailKind.Received)).State);
    }

    /// <summary>The limit that SMTP has: nobody knows of a reply that did not arrive. The second mail is the same mail, and can be told from another.</summary>
    [Fact]
    public async Task Process_DeadBetweenReplyAndNote_SendsTheSameMailAgain()
    {
        await ConfirmedAsync();
        Server.DiesBeforeReplying = true;
        await SendAsync();
        Server.DiesBeforeReplying = false;
        Assert.Equal((MailState.Waiting, 1, null), await StateAsync());
        Stage.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync();

        Assert.Equal(2, Server.Taken.Count);
        Assert.Single(Server.Taken.Select(mail => mail.MessageId).Distinct());
        Assert.Single(Server.Taken.Select(mail => mail.Date).Distinct());
        Assert.Equal(MailState.Sent, (await RowAsync(MailKind.Received)).State);
    }

    [Fact]
    public async Task Server_AwayAndBack_GetsTheMailOnce()
    {
        await ConfirmedAsync();
        await Server.StopAsync();
        await SendAsync();
        var row = await RowAsync(MailKind.Received);
        Assert.Equal((MailState.Waiting, 1, null), (row.State, row.Attempts, row.LastStatus));
        Assert.Equal(Stage.Clock.GetUtcNow() + TimeSpan.FromSeconds(30), row.DueAt);

        await Server.StartAgainAsync();
        await SendAsync();
        Assert.Empty(Server.Taken);
        Stage.Clock.Advance(TimeSpan.FromSeconds(30));
        await SendAsync();
        await SendAsync();

        Assert.Single(Server.Taken);
        Assert.Equal((MailState.Sent, 2, 250), await StateAsync());
    }

    [Fact]
    public async Task Server_AwayForDays_IsAStateThatTheOperatorSees()
    {
        await ConfirmedAsync();
        await Server.StopAsync();
        for (var day = 0; day < 4; day++)
        {
            await SendAsync();
            Stage.Clock.Advance(TimeSpan.FromDays(1));
        }
        await SendAsync();

        Assert.Equal(MailState.GivenUp, (await RowAsync(MailKind.Received)).State);
        Assert.Single(Book.WarningsOf("is given up"));
        await Server.StartAgainAsync();
        await SendAsync();
        Assert.Empty(Server.Taken);
    }

    [Fact]
    public async Task Address_ThatIsNone_IsAStateThatTheOperatorSees()
    {
        Server.Unknown[Lena] = true;
        await ConfirmedAsync();
        await SendAsync();
        await SendAsync();

        Assert.Empty(Server.Taken);
        Assert.Equal((MailState.Refused, 1, 550), await StateAsync());
        var line = Assert.Single(Book.WarningsOf("was refused for good"));
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.DoesNotContain("hoffmann", line.Everything, StringComparison.OrdinalIgnoreCase);
        using var shown = new StringWriter();
        Assert.Equal(0, await OperatorCommands.RunAsync(Stage.Services, ["mails"], shown));
        Assert.Contains("Refused Received", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains("reply 550", shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hoffmann", shown.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TwoSenders_AtOnce_SendOneMail()
    {
        await ConfirmedAsync();
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.BeforeReply = _ => settled.Task;
        var first = SendAsync();
        await Server.WaitForAsync(_ => true);

        // The one has handed it over and waits for the reply; the other looks again and again.
        for (var look = 0; look < 5; look++)
            await SendAsync();
        settled.SetResult();
        await first;
        await SendAsync();

        Assert.Single(Server.Taken);
    }

    [Fact]
    public async Task ManySenders_OfManyMails_SendEachOnce()
    {
        for (var investor = 0; investor < 4; investor++)
            await ConfirmedAsync(address: $"client{investor}@example.org");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SendAsync)));
        await SendAsync();

        Assert.Equal(4, Server.Taken.Count);
        Assert.Equal(4, Server.Taken.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Mail_OfAChangeThatIsNotStored_IsNot()
    {
        var state = await ConfirmedAsync();
        await SendAsync();
        var stale = (await Stage.Store.FindAsync(state.Session.Id))!;
        await ReportAsync(state, "ACCEPTED");
        stale.DeclareWithdrawal(Stage.Clock.GetUtcNow(), null, Lena);
        await Assert.ThrowsAsync<Cashlink.Wizard.Sessions.Storage.SessionConflictException>(() => Stage.Store.SaveAsync(stale));
        await SendAsync();

        Assert.Equal([MailTexts.All.German.Subject(MailKind.Received), MailTexts.All.German.Subject(MailKind.Accepted)], Server.Taken.Select(mail => mail.Subject));
    }

    private async Task<(MailState State, int Attempts, int? Status)> StateAsync()
    {
        var row = await RowAsync(MailKind.Received);
        return (row.State, row.Attempts, row.LastStatus);
    }
}
