using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Console;

/// <summary>The list of an advisor's sessions.</summary>
public class ConsoleEntryStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly AdvisorAccess Petra = new(default, "demo", "7", "Petra Vogt", "de");

    private ConsoleEntryStore Entries => Stage.Services.GetRequiredService<ConsoleEntryStore>();

    [Fact]
    public async Task List_HoldsTheAdvisorsOwnSessionsAlone()
    {
        var own = await EntryAsync();
        await EntryAsync(advisor: "8");
        await EntryAsync(partner: "other");
        await Stage.Store.AddAsync(New("demo"));

        Assert.Equal([own.Id], await IdsAsync(new ConsoleQuery()));
        Assert.Null(await Entries.FindAsync(Petra with { AdvisorId = "8" }, own.Id));
        Assert.Null(await Entries.FindAsync(Petra with { PartnerId = "other" }, own.Id));
        Assert.NotNull(await Entries.FindAsync(Petra, own.Id));
    }

    [Fact]
    public async Task List_TheLatestActivityFirst_FollowsWhatIsSaved()
    {
        var first = await EntryAsync();
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await EntryAsync();
        Assert.Equal([second.Id, first.Id], await IdsAsync(new ConsoleQuery()));

        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        first.UnitsArrived(new UnitsAnswer(1_100), Sample.Invitation("self_disclosure_monthly_income"));
        await Stage.Store.SaveAsync(first);

        var entries = (await Entries.ListAsync(Petra, new ConsoleQuery())).Entries;
        Assert.Equal([first.Id, second.Id], entries.Select(entry => entry.SessionId));
        Assert.Equal(
            (WizardStep.SelfDisclosure, Turn.Client, SessionPhase.Active, Stage.Clock.GetUtcNow()),
            (entries[0].Step, entries[0].Turn, entries[0].Phase, entries[0].ActivityAt));
    }

    [Fact]
    public async Task Pages_OneAfterTheOther_HoldEachSessionOnce()
    {
        var all = new List<Guid>();
        // Many of the same moment, so that the moment alone does not tell where a page ends.
        for (var number = 0; number < (2 * ConsoleEntryStore.PageSize) + 3; number++)
        {
            if (number % 20 == 0)
                Stage.Clock.Advance(TimeSpan.FromSeconds(1));
            all.Add((await EntryAsync()).Id);
        }

        var seen = new List<Guid>();
        var sizes = new List<int>();
        ConsoleCursor? after = null;
        do
        {
            var page = await Entries.ListAsync(Petra, new ConsoleQuery(), after);
            seen.AddRange(page.Entries.Select(entry => entry.SessionId));
            sizes.Add(page.Entries.Count);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal([ConsoleEntryStore.PageSize, ConsoleEntryStore.PageSize, 3], sizes);
        Assert.Equal(all.Order(), seen.Order());
    }

    [Fact]
    public async Task Filters_EachAlone_FindWhatTheySay()
    {
        var active = await EntryAsync();
        var signed = await EntryAsync(at: WizardStep.Wallet);
        var advised = await EntryAsync(at: WizardStep.Signing, kind: MeetingKind.Advice);
        var other = await EntryAsync(campaign: 2);

        Assert.Equal([signed.Id], await IdsAsync(new ConsoleQuery(Phase: SessionPhase.Signed)));
        Assert.Equal([advised.Id], await IdsAsync(new ConsoleQuery(Step: WizardStep.Signing)));
        Assert.Equal([advised.Id], await IdsAsync(new ConsoleQuery(Turn: Turn.Advisor)));
        Assert.Equal([other.Id], await IdsAsync(new ConsoleQuery(CampaignId: Scenario.Campaign(2))));
        Assert.Equal(
            new[] { active.Id, advised.Id, other.Id }.Order(), (await IdsAsync(new ConsoleQuery(Phase: SessionPhase.Active))).Order());
        Assert.Empty(await IdsAsync(new ConsoleQuery(Phase: SessionPhase.Signed, Step: WizardStep.Units)));
    }

    [Fact]
    public async Task Search_ByNameOrNumber_FindsTheClient()
    {
        var lena = await EntryAsync(name: "Lena Hoffmann");
        var karl = await EntryAsync(name: "Karl-Heinz Brückner", investor: Guid.NewGuid());

        Assert.Equal([lena.Id], await IdsAsync(new ConsoleQuery("hoff")));
        Assert.Equal([karl.Id], await IdsAsync(new ConsoleQuery("Brueckner karl")));
        Assert.Equal([karl.Id], await IdsAsync(new ConsoleQuery(karl.InvestorId.ToString())));
        Assert.Empty(await IdsAsync(new ConsoleQuery("hoff karl")));
        Assert.Empty(await IdsAsync(new ConsoleQuery("x")));
        Assert.Equal("Lena Hoffmann", (await Entries.ListAsync(Petra, new ConsoleQuery("lena"))).Entries.Single().Client.Text);
    }

    [Fact]
    public async Task Taking_AgainWithANewName_FindsTheClientByBoth()
    {
        var session = await EntryAsync(name: "Lena Hoffmann");
        await Entries.TakeAsync(session, "7", new ClientName("Lena Meyer"));

        Assert.Equal("Lena Meyer", await Entries.ClientOfAsync(session.Id, "7"));
        Assert.Equal([session.Id], await IdsAsync(new ConsoleQuery("meyer")));
        Assert.Equal([session.Id], await IdsAsync(new ConsoleQuery("hoffmann")));
    }

    [Fact]
    public async Task Taking_SeveralTimesAtOnce_MakesOneEntry()
    {
        var session = New("demo");
        session.AdvisorCame("7", "Petra Vogt", null, Stage.Clock.GetUtcNow());
        await Stage.Store.AddAsync(session);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Entries.TakeAsync(session, "7", new ClientName("Lena Hoffmann")))));

        Assert.Equal([session.Id], await IdsAsync(new ConsoleQuery("lena")));
    }

    [Fact]
    public async Task Retention_ErasesTheEntryAndItsWordsWithTheDraft()
    {
        await EntryAsync(name: "Lena Hoffmann");
        Stage.Clock.Advance(TimeSpan.FromDays(4000));

        var retention = ActivatorUtilities.CreateInstance<RetentionService>(Stage.Services);
        Assert.Equal(1, await retention.RunOnceAsync());

        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        Assert.False(await context.ConsoleEntries.AnyAsync() || await context.ConsoleWords.AnyAsync());
    }

    private async Task<WizardSession> EntryAsync(
        string partner = "demo", string advisor = "7", string name = "Erika Muster", WizardStep? at = null,
        MeetingKind kind = MeetingKind.NoAdvice, int campaign = 1, Guid? investor = null)
    {
        var step = at ?? WizardStep.Units;
        var session = New(partner, campaign, investor);
        if (step > WizardStep.Units)
            session.UnitsArrived(new UnitsAnswer(50), Sample.Invitation());
        if (step > WizardStep.Survey)
            session.SurveyArrived(Sample.Survey());
        if (step > WizardStep.Signing)
        {
            session.Sign(Sample.Now);
            session.InvestmentArrived(Sample.Investment());
        }
        session.AdvisorCame(advisor, "Petra Vogt", kind, Stage.Clock.GetUtcNow());
        await Stage.Store.AddAsync(session);
        await Entries.TakeAsync(session, advisor, new ClientName(name));
        return session;
    }

    private static WizardSession New(string partner, int campaign = 1, Guid? investor = null) => WizardSession.Begin(
        Guid.CreateVersion7(), partner, investor ?? Guid.NewGuid(), Sample.Campaign with { Id = Scenario.Campaign(campaign) }, "de", Sample.Now, StepOrdering.Steps);

    private async Task<IReadOnlyList<Guid>> IdsAsync(ConsoleQuery query) =>
        [.. (await Entries.ListAsync(Petra, query)).Entries.Select(entry => entry.SessionId)];
}
