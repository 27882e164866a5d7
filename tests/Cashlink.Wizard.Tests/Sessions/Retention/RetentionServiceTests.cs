using System.Runtime.CompilerServices;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Sessions.Retention;

/// <summary>What is erased after its time, and what never is.</summary>
public class RetentionServiceTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly TimeSpan Drafts = new RetentionSettings().Drafts;

    protected override int Retries => 0;

    [Fact]
    public async Task Draft_AfterItsTime_IsErasedWithEverythingOfIt()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;

        Assert.Equal(1, await EraseAsync(after: Drafts + TimeSpan.FromHours(1)));

        Assert.Null(await Stage.Store.FindAsync(draft));
        await using var context = await ContextAsync();
        Assert.False(await context.Journal.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.Evidence.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.Accesses.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.LaunchLinks.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.Leases.AnyAsync(row => row.SessionId == draft));
    }

    [Fact]
    public async Task Draft_ThatAnAdvisorAccompanied_IsErasedWithScreenShareAndEntry_AndASignedOneKeepsThem()
    {
        var draft = await AccompaniedAsync(WizardStep.Survey, investor: 1);
        var signed = await AccompaniedAsync(WizardStep.Wallet, investor: 2);
        var tables = await RowsOfAsync(draft);
        // What an advisor leaves behind in a session; the draft has it before, or the test would show nothing.
        Assert.Superset(new HashSet<string> { "live_meetings", "advisor_seats", "advisor_seat_words", "evidence", "accesses", "call_journal" }, tables.Keys.ToHashSet());
        var kept = await RowsOfAsync(signed);
        // Links and admissions go a day after their time, whatever becomes of the session.
        Assert.True(kept.Remove("launch_links"));
        Assert.True(kept.Remove("accesses"));

        Assert.Equal(1, await EraseAsync(after: Drafts + TimeSpan.FromHours(1)));

        // Nothing but that there was a record and that it was erased.
        Assert.Equal(new Dictionary<string, long> { ["evidence_ends"] = 1 }, await RowsOfAsync(draft));
        Assert.Equal(kept, await RowsOfAsync(signed));
    }

    [Fact]
    public async Task AdmissionToTheConsole_ADayAfterItsEnd_IsErasedWithItsLink()
    {
        var advisors = Stage.Services.GetRequiredService<AdvisorAccessStore>();
        var (used, _) = await advisors.IssueLinkAsync("demo", "7", "Petra Vogt", "de");
        Assert.NotNull(await advisors.UseLinkAsync(used));
        await advisors.IssueLinkAsync("demo", "7", "Petra Vogt", "de");

        await EraseAsync(after: AdvisorAccessStore.Lifetime + TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal((0, 1), await CountAsync());

        await EraseAsync(after: TimeSpan.FromSeconds(2));
        Assert.Equal((0, 0), await CountAsync());

        async Task<(int Links, int Accesses)> CountAsync()
        {
            await using var context = await ContextAsync();
            return (await context.AdvisorLinks.CountAsync(), await context.AdvisorAccesses.CountAsync());
        }
    }

    [Fact]
    public async Task HomePage_ADayAfterTheLastWayIntoIt_IsErasedWithItsLinksAndAdmissions()
    {
        var (homes, accesses) = (Stage.Services.GetRequiredService<HomeStore>(), Stage.Services.GetRequiredService<HomeAccessStore>());
        var (used, _) = await homes.IssueLinkAsync("demo", Scenario.Investor(1), null, "de", null);
        Assert.IsType<HomeLinkState.Admitted>(await accesses.UseLinkAsync(used));
        await homes.IssueLinkAsync("demo", Scenario.Investor(1), null, "de", null);

        await EraseAsync(after: new AdmissionSettings().Lifetime + TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal((1, 0, 1), await CountAsync());

        await EraseAsync(after: TimeSpan.FromSeconds(2));
        Assert.Equal((0, 0, 0), await CountAsync());

        async Task<(int Homes, int Links, int Accesses)> CountAsync()
        {
            await using var context = await ContextAsync();
            return (await context.Homes.CountAsync(), await context.HomeLinks.CountAsync(), await context.HomeAccesses.CountAsync());
        }
    }

    [Fact]
    public async Task Draft_BeforeItsTime_Stays()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;

        Assert.Equal(0, await EraseAsync(after: Drafts - TimeSpan.FromHours(1)));

        Assert.NotNull(await Stage.Store.FindAsync(draft));
    }

    [Fact]
    public async Task Signed_AfterAnyTime_Stays()
    {
        var signed = (await Stage.AtStepAsync(WizardStep.Wallet, investor: 1)).Session.Id;
        var closed = (await Stage.AtStepAsync(WizardStep.Status, investor: 5, units: 100)).Session.Id;

        Assert.Equal(0, await EraseAsync(after: TimeSpan.FromDays(4000)));

        Assert.NotEmpty(await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(signed));

        Assert.NotNull(await Stage.Store.FindAsync(signed));
        Assert.NotNull(await Stage.Store.FindAsync(closed));
    }

    [Fact]
    public async Task Draft_WithAnOpenCall_StaysUntilItIsSettled()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await Sandbox.FailAsync("/v2/invitations/", count: 1);
        await WizardStage.AnswerSurveyAsync(state);

        Assert.Equal(0, await EraseAsync(after: Drafts * 2));
        await state.ResumeAsync();
        Assert.Equal(1, await EraseAsync(after: Drafts * 2));
    }

    /// <summary>A session whose client let an advisor join; it is in the advisor's list, and both have left.</summary>
    private async Task<Guid> AccompaniedAsync(WizardStep step, int investor)
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage, step, investor);
        using var one = client;
        using var other = advisor;
        Assert.Null(await advisor.AdvisorSeat.WriteAsync("Bis morgen", Language.German));
        await Stage.Services.GetRequiredService<ConsoleEntryStore>().TakeAsync(client.State.Session, LiveCircuit.Advisor, new ClientName("Lena Hoffmann"));
        return client.State.Session.Id;
    }

    /// <summary>How many rows of which tables belong to a session, whatever tables there are; those that have none are left out.</summary>
    private async Task<Dictionary<string, long>> RowsOfAsync(Guid sessionId)
    {
        var rows = new Dictionary<string, long>();
        await using var context = await ContextAsync();
        foreach (var table in context.Model.GetEntityTypes())
        {
            var id = table.ClrType == typeof(SessionRow) ? table.FindProperty(nameof(SessionRow.Id)) : table.FindProperty("SessionId");
            if (id is null)
                continue;
            // Names from the model alone; the id is a parameter.
            var sql = FormattableStringFactory.Create($"select count(*) as \"Value\" from \"{table.GetTableName()}\" where \"{id.Name}\" = {{0}}", sessionId);
            var count = await context.Database.SqlQuery<long>(sql).SingleAsync();
            if (count > 0)
                rows[table.GetTableName()!] = count;
        }
        return rows;
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

    private Task<int> EraseAsync(TimeSpan after)
    {
        Stage.Clock.Advance(after);
        return Stage.Services.GetServices<IHostedService>().OfType<RetentionService>().Single().RunOnceAsync();
    }
}
