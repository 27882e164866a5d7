using System.Text;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Stored;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The record of who saw and confirmed what: in order, complete, and never changed.</summary>
public class EvidenceLogTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly ShownText Words = new("Ich bestätige das.", "de");

    private EvidenceLog Log => Stage.Services.GetRequiredService<EvidenceLog>();

    [Fact]
    public async Task Append_Entries_AreReadInTheirOrder()
    {
        var session = Guid.CreateVersion7();
        await Log.AppendAsync(session, [Note(1), Note(2)]);
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await Log.AppendAsync(session, [Note(3)]);
        await Log.AppendAsync(Guid.CreateVersion7(), [Note(4)]);

        var items = await Log.ReadAsync(session);

        Assert.Equal([1, 2, 3], items.Select(item => item.Sequence));
        Assert.Equal([1, 2, 3], items.Select(item => Assert.IsType<SelfDisclosureGiven>(item.Entry).Units));
        Assert.Equal((EvidenceActor.Investor, Stage.Clock.GetUtcNow()), (items[2].Actor, items[2].At));
        Assert.Equal([Words], ((SelfDisclosureGiven)items[0].Entry).Shown);
    }

    [Fact]
    public async Task Append_ManyAtOnce_LosesAndRepeatsNothing()
    {
        var session = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(1, 24).Select(number => Task.Run(() => Log.AppendAsync(session, [Note(number)]))));

        var items = await Log.ReadAsync(session);
        Assert.Equal(Enumerable.Range(1, 24).Select(number => (long)number), items.Select(item => item.Sequence));
        Assert.Equal(24, items.Select(item => ((SelfDisclosureGiven)item.Entry).Units).Distinct().Count());
    }

    [Fact]
    public async Task Save_WithNotesWhileOthersAppend_KeepsBoth()
    {
        var session = Sample.Session();
        await Stage.Store.AddAsync(session);

        var appending = Task.WhenAll(Enumerable.Range(1, 12).Select(number => Task.Run(() => Log.AppendAsync(session.Id, [Note(number)]))));
        for (var number = 101; number <= 106; number++)
        {
            session.LaunchedAgain(null, null, number);
            await Stage.Store.SaveAsync(session, notes: [Note(number)]);
        }
        await appending;

        var items = await Log.ReadAsync(session.Id);
        Assert.Equal(Enumerable.Range(1, 18).Select(number => (long)number), items.Select(item => item.Sequence));
        Assert.Equal(106, (await Stage.Store.FindAsync(session.Id))!.PrefilledUnits);
    }

    [Fact]
    public async Task Save_ThatIsRefused_NotesNothing()
    {
        var session = Sample.Session();
        await Stage.Store.AddAsync(session);
        var stale = (await Stage.Store.FindAsync(session.Id))!;
        session.LanguageChosen("en");
        await Stage.Store.SaveAsync(session);

        await Assert.ThrowsAsync<SessionConflictException>(() => Stage.Store.SaveAsync(stale, notes: [Note(1)]));

        Assert.Empty(await Log.ReadAsync(session.Id));
    }

    [Fact]
    public async Task Entry_InTheStore_CanNeitherBeChangedNorRemoved()
    {
        var session = Guid.CreateVersion7();
        await Log.AppendAsync(session, [Note(1)]);
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        var row = await context.Evidence.SingleAsync(entry => entry.SessionId == session);

        row.Actor = EvidenceActor.System;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        context.Evidence.Remove(row);
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Entry_InTheStore_IsEncryptedButForItsKind()
    {
        var session = Guid.CreateVersion7();
        await Log.AppendAsync(session, [Note(1)]);
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        var row = await context.Evidence.AsNoTracking().SingleAsync(entry => entry.SessionId == session);

        Assert.Equal("self-disclosure-given", row.Kind);
        Assert.DoesNotContain("self-disclosure", Encoding.Latin1.GetString(row.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_OfAnInvestor_AreInTheRecordWithTheirIntent()
    {
        var state = await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        await Sandbox.FailAsync("/v2/invitations/", count: 2);

        Assert.IsType<StepOutcome.Unavailable>(await state.SubmitSelfDisclosureAsync(true, false, [Words]));

        var entry = (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<SelfDisclosureGiven>().Single();
        Assert.Equal((true, false, Scenario.Units), (entry.IncomeConfirmed, entry.NetWorthConfirmed, entry.Units));
        Assert.Equal([Words], entry.Shown);
    }

    [Fact]
    public async Task Record_ByAnAdvisor_SaysWho()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync(), SessionRole.Advisor);

        await state.RecordAsync(Note(1).Entry);

        Assert.Equal("advisor:advisor-1", Assert.Single(await Log.ReadAsync(state.Session.Id)).Actor);
    }

    [Fact]
    public void Version_OfTheSameWords_IsTheSameInEachProgram()
    {
        // printf 'Ich bestätige das.' | sha256sum
        Assert.Equal("3d3f79f7d95c2d75", Words.Version);
        Assert.NotEqual(Words.Version, new ShownText("Ich bestätige das!", "de").Version);
    }

    [Fact]
    public void Kinds_OfAllEntriesAndCalls_AreRegisteredAndFitTheColumn()
    {
        var kinds = Stage.Services.GetRequiredService<StoredKinds>();
        var known = kinds.Of<EvidenceEntry>().Concat(kinds.Of<SessionCall>()).ToList();
        var written = new[] { typeof(EvidenceEntry).Assembly, typeof(WizardApplication).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(EvidenceEntry)) || type.IsSubclassOf(typeof(SessionCall))));

        Assert.Equal(written.Select(type => type.Name).Order(), known.Select(type => type.Name).Order());
        Assert.All(known, kind => Assert.InRange(StoredAsAttribute.NameOf(kind).Length, 1, 60));
    }

    private static EvidenceNote Note(long number) => new(EvidenceActor.Investor, new SelfDisclosureGiven(true, false, number, [Words]));
}
