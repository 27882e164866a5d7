using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>Each entry's hash holds its predecessor's, and each entry names the admission it came through.</summary>
public class ChainTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private EvidenceLog Log => Stage.Services.GetRequiredService<EvidenceLog>();

    private ContentProtector Protector => Stage.Services.GetRequiredService<ContentProtector>();

    [Fact]
    public async Task Chain_OfASessionToItsEnd_Fits()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);

        var rows = await RowsAsync(state.Session.Id);

        Assert.Null(FaultOf(rows));
        Assert.InRange(rows.Count, 10, 200);
        Assert.All(rows, row => Assert.Equal(
            row.Commitment, ChainedEntry.CommitmentTo(Protector.TextIn(row.Content, row.Place), Protector.Unprotect<byte[]>(row.Salt!, row.SaltPlace))));
    }

    [Fact]
    public async Task Chain_OfManyWritersAtOnce_Fits()
    {
        var session = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(1, 24).Select(number => Task.Run(() => Log.AppendAsync(session, [Note(number), Note(-number)]))));

        var rows = await RowsAsync(session);
        Assert.Equal(48, rows.Count);
        Assert.Null(FaultOf(rows));
    }

    [Fact]
    public async Task Add_TwiceInOneTransaction_GoesOnAfterTheFirst()
    {
        var session = Guid.CreateVersion7();
        await Log.AppendAsync(session, [Note(1)]);
        await using (var context = await ContextAsync())
        {
            await Log.AddAsync(context, session, [Note(2)], default);
            await Log.AddAsync(context, session, [Note(3)], default);
            await context.SaveChangesAsync();
        }

        var rows = await RowsAsync(session);
        Assert.Equal([1, 2, 3], rows.Select(row => row.Sequence));
        Assert.Null(FaultOf(rows));
    }

    [Fact]
    public async Task Chain_AfterEntriesOfAnOlderProgram_BeginsBehindThem()
    {
        var session = Guid.CreateVersion7();
        await Log.AppendAsync(session, [Note(1), Note(2)]);
        await using (var context = await ContextAsync())
        {
            await context.Evidence.Where(row => row.SessionId == session).ExecuteUpdateAsync(
                row => row.SetProperty(old => old.Hash, (string?)null).SetProperty(old => old.Commitment, (string?)null).SetProperty(old => old.Salt, (byte[]?)null));
        }
        await Log.AppendAsync(session, [Note(3)]);

        var walk = new ChainWalk();
        Assert.All(await RowsAsync(session), row => Assert.Null(walk.Take(row.Sequence, row.Chained, row.Hash)));
        Assert.Equal((2, 3), (walk.Unchained, walk.Sequence));
        Assert.Equal(3, (await Log.ReadAsync(session)).Count);
    }

    [Fact]
    public async Task Entry_OfAClient_NamesHowTheClientCameIn()
    {
        var session = await Stage.BeginAsync();
        var accesses = Stage.Services.GetRequiredService<AccessStore>();
        var (token, _) = await accesses.IssueLinkAsync(session, SessionRole.Investor, null, null, linkKind: Entrance.AdvisorLink);
        var (viaAdvisor, _) = Assert.IsType<LaunchAttempt.Admitted>(await accesses.UseLinkAsync(token));
        var (handedOver, _) = await accesses.AdmitAsync(new SessionAccess(default, session, SessionRole.Investor, "advisor-1", "Petra Vogt", Guid.NewGuid()));
        var (console, _) = await accesses.AdmitAsync(new SessionAccess(default, session, SessionRole.Advisor, "advisor-1", "Petra Vogt", Guid.NewGuid()));
        var (home, _) = await accesses.AdmitAsync(new SessionAccess(default, session, SessionRole.Investor, OpenedFrom: Guid.NewGuid()));
        var (own, _) = await accesses.AdmitAsync(new SessionAccess(default, session, SessionRole.Investor));

        foreach (var access in new[] { own, viaAdvisor, handedOver, console, home })
            await Log.AppendAsync(session, [EvidenceNote.Of(access, Note(1).Entry)]);

        Assert.Equal(
            [
                new EvidenceAdmission(own.AccessId, "investor", "link"), new EvidenceAdmission(viaAdvisor.AccessId, "investor", "advisor-link"),
                new EvidenceAdmission(handedOver.AccessId, "investor", "handover"), new EvidenceAdmission(console.AccessId, "advisor", "console"),
                new EvidenceAdmission(home.AccessId, "investor", "home"),
            ],
            (await Log.ReadAsync(session)).Select(item => item.Admission));
    }

    [Fact]
    public async Task Record_OfASubscription_HoldsTheWalletAndEachCallWithItsAnswer()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        var items = await Log.ReadAsync(state.Session.Id);

        var chosen = Assert.Single(items, item => item.Entry is WalletChosen);
        Assert.Equal((WalletChosen.Known(state.Session.WalletId!.Value), "link"), ((WalletChosen)chosen.Entry, chosen.Admission?.CameBy));
        var calls = items.Select(item => item.Entry).OfType<CallAnswered>().ToList();
        var journal = await Stage.JournalAsync(state.Session.Id);
        Assert.Equal(journal.Select(row => (row.Operation, row.Id, row.IdempotencyKey)), calls.Select(call => (call.Operation, call.CallId, call.Key)));
        Assert.All(calls, call => Assert.Equal("accepted", call.Outcome));
        Assert.Equal(state.Session.InvitationId, calls[0].AnsweredId);
        Assert.Equal(state.Session.InvestmentId, calls[^1].AnsweredId);
    }

    [Fact]
    public async Task Record_OfARefusedCall_NamesStatusAndRequest()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync());

        Assert.IsType<StepOutcome.Refused>(await state.SubmitUnitsAsync(new UnitsAnswer(999_999_999)));

        var call = Assert.Single((await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<CallAnswered>());
        Assert.Equal(("create-invitation", "refused", 400), (call.Operation, call.Outcome, call.Status));
        Assert.Null(call.AnsweredId);
    }

    [Fact]
    public async Task Record_OfACancelledSession_SaysWhoAndWhere()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);

        await Stage.Services.GetRequiredService<CallJournal>().CancelAsync(state.Session.Id);

        var item = (await Log.ReadAsync(state.Session.Id))[^1];
        Assert.Equal(("partner:demo", "survey"), (item.Actor, Assert.IsType<SessionCancelled>(item.Entry).Step));
        Assert.Null(FaultOf(await RowsAsync(state.Session.Id)));
    }

    private static string? FaultOf(IEnumerable<EvidenceRow> rows)
    {
        var walk = new ChainWalk();
        return rows.Select(row => walk.Take(row.Sequence, row.Chained, row.Hash)).FirstOrDefault(fault => fault is not null);
    }

    private static EvidenceNote Note(long number) => EvidenceNote.OfSystem(new SelfDisclosureGiven(true, false, number, []));

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

    private async Task<List<EvidenceRow>> RowsAsync(Guid session)
    {
        await using var context = await ContextAsync();
        return await context.Evidence.AsNoTracking().Where(row => row.SessionId == session).OrderBy(row => row.Sequence).ToListAsync();
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresChainTests(SandboxFixture sandbox, PostgresFixture postgres) : ChainTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
