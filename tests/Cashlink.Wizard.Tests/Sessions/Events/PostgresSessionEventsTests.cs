using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Events;

/// <summary>Two nodes on one database.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSessionEventsTests(SandboxFixture sandbox, PostgresFixture postgres) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Change_OnOneNode_IsSeenOnTheOther()
    {
        await sandbox.ResetAsync();
        var database = await postgres.CreateDatabaseAsync();
        // Both at once: one migrates, the other waits.
        var nodes = await Task.WhenAll(
            OpenAsync(database), OpenAsync(database));
        await using var first = nodes[0];
        await using var second = nodes[1];
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        var one = await first.AtStepAsync(WizardStep.Units);
        // Keys are in the database too, so the other node reads what this one has encrypted.
        var other = await second.EnterAsync(one.Session.Id);

        var seen = SessionEventsTests.SeenBy(other, session => session.Units is not null || session.Locale == "en");
        // LISTEN may begin a moment after the start; what is said before it is not heard, so something is said until it is.
        while (!seen.IsCompleted)
        {
            await one.ChooseLanguageAsync(one.Session.Locale == "en" ? "de" : "en");
            await Task.WhenAny(seen, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }

        await seen;
    }

    [Fact]
    public async Task SigningOut_OnOneNode_ClosesPagesOnTheOther()
    {
        await sandbox.ResetAsync();
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        var one = await first.AtStepAsync(WizardStep.Units);
        var (session, console) = (one.Session.Id, Guid.NewGuid());
        var (access, _) = await first.Services.GetRequiredService<AccessStore>().AdmitAsync(
            new SessionAccess(default, session, SessionRole.Advisor, "7", "Petra Vogt", OpenedFrom: console));
        var page = Desks.StateOf(second.NewCircuit());
        Assert.True(await page.EnterAsync(access));
        // LISTEN may begin a moment after the start: once this is heard, everything is.
        var heard = SessionEventsTests.SeenBy(page, session => session.Locale == "en");
        while (!heard.IsCompleted)
        {
            await one.ChooseLanguageAsync(one.Session.Locale == "en" ? "de" : "en");
            await Task.WhenAny(heard, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }
        var closed = new TaskCompletionSource();
        page.Changed += () =>
        {
            if (page.HasEnded)
                closed.TrySetResult();
        };

        await first.Services.GetRequiredService<AccessStore>().EndOpenedFromAsync(console);

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Lease_OnOneNode_KeepsTheOtherAway()
    {
        await sandbox.ResetAsync();
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        var session = await first.BeginAsync();
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.True(await first.Services.GetRequiredService<LeaseStore>().TryTakeAsync(session, one));
        Assert.False(await second.Services.GetRequiredService<LeaseStore>().TryTakeAsync(session, other));
        second.Clock.Advance(LeaseStore.Duration + TimeSpan.FromSeconds(1));
        Assert.True(await second.Services.GetRequiredService<LeaseStore>().TryTakeAsync(session, other));
    }

    private Task<WizardStage> OpenAsync(string? database) =>
        WizardStage.OpenAsync(sandbox, settings: new Dictionary<string, string?> { ["Store:ConnectionString"] = database });
}
