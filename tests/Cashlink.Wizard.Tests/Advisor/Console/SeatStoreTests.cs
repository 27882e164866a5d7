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
public class SeatStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly AdvisorAccess Petra = new(default, "demo", "7", "Petra Vogt", "de");

    private SeatStore Seats => Stage.Services.GetRequiredService<SeatStore>();

    [Fact]
    public async Task List_HoldsTheAdvisorsOwnSessionsAlone()
    {
        var own = await SeatAsync();
        await SeatAsync(advisor: "8");
        await SeatAsync(partner: "other");
        await Stage.Store.AddAsync(New("demo"));

        Assert.Equal([own.Id], await IdsAsync(new SeatQuery()));
        Assert.Null(await Seats.FindAsync(Petra with { AdvisorId = "8" }, own.Id));
        Assert.Null(await Seats.FindAsync(Petra with { PartnerId = "other" }, own.Id));
        Assert.NotNull(await Seats.FindAsync(Petra, own.Id));
    }

    [Fact]
    public async Task List_TheLatestActivityFirst_FollowsWhatIsSaved()
    {
        var first = await SeatAsync();
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await SeatAsync();
        Assert.Equal([second.Id, first.Id], await IdsAsync(new SeatQuery()));

        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        first.UnitsArrived(new UnitsAnswer(1_100), Sample.Invitation("self_disclosure_monthly_income"));
        await Stage.Store.SaveAsync(first);

        var seats = (await Seats.ListAsync(Petra, new SeatQuery())).Seats;
        Assert.Equal([first.Id, second.Id], seats.Select(seat => seat.SessionId));
        Assert.Equal(
            (WizardStep.SelfDisclosure, Turn.Client, SessionPhase.Active, Stage.Clock.GetUtcNow()),
            (seats[0].Step, seats[0].Turn, seats[0].Phase, seats[0].ActivityAt));
    }

    [Fact]
    public async Task Pages_OneAfterTheOther_HoldEachSessionOnce()
    {
        var all = new List<Guid>();
        // Many of the same moment, so that the moment alone does not tell where a page ends.
        for (var number = 0; number < (2 * SeatStore.PageSize) + 3; number++)
        {
            if (number % 20 == 0)
                Stage.Clock.Advance(TimeSpan.FromSeconds(1));
            all.Add((await SeatAsync()).Id);
        }

        var seen = new List<Guid>();
        var sizes = new List<int>();
        SeatCursor? after = null;
        do
        {
            var page = await Seats.ListAsync(Petra, new SeatQuery(), after);
            seen.AddRange(page.Seats.Select(seat => seat.SessionId));
            sizes.Add(page.Seats.Count);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal([SeatStore.PageSize, SeatStore.PageSize, 3], sizes);
        Assert.Equal(all.Order(), seen.Order());
    }

    [Fact]
    public async Task Filters_EachAlone_FindWhatTheySay()
    {
        var active = await SeatAsync();
        var signed = await SeatAsync(at: WizardStep.Wallet);
        var advised = await SeatAsync(at: WizardStep.Signing, kind: MeetingKind.Advice);
        var other = await SeatAsync(campaign: 2);

        Assert.Equal([signed.Id], await IdsAsync(new SeatQuery(Phase: SessionPhase.Signed)));
        Assert.Equal([advised.Id], await IdsAsync(new SeatQuery(Step: WizardStep.Signing)));
        Assert.Equal([advised.Id], await IdsAsync(new SeatQuery(Turn: Turn.Advisor)));
        Assert.Equal([other.Id], await IdsAsync(new SeatQuery(CampaignId: Scenario.Campaign(2))));
        Assert.Equal(
            new[] { active.Id, advised.Id, other.Id }.Order(), (await IdsAsync(new SeatQuery(Phase: SessionPhase.Active))).Order());
        Assert.Empty(await IdsAsync(new SeatQuery(Phase: SessionPhase.Signed, Step: WizardStep.Units)));
    }

    [Fact]
    public async Task Search_ByNameOrNumber_FindsTheClient()
    {
        var lena = await SeatAsync(name: "Lena Hoffmann");
        var karl = await SeatAsync(name: "Karl-Heinz Brückner", investor: Guid.NewGuid());

        Assert.Equal([lena.Id], await IdsAsync(new SeatQuery("hoff")));
        Assert.Equal([karl.Id], await IdsAsync(new SeatQuery("Brueckner karl")));
        Assert.Equal([karl.Id], await IdsAsync(new SeatQuery(karl.InvestorId.ToString())));
        Assert.Empty(await IdsAsync(new SeatQuery("hoff karl")));
        Assert.Empty(await IdsAsync(new SeatQuery("x")));
        Assert.Equal("Lena Hoffmann", (await Seats.ListAsync(Petra, new SeatQuery("lena"))).Seats.Single().Client.Text);
    }

    [Fact]
    public async Task Taking_AgainWithANewName_FindsTheClientByBoth()
    {
        var session = await SeatAsync(name: "Lena Hoffmann");
        await Seats.TakeAsync(session, "7", new ClientName("Lena Meyer"));

        Assert.Equal("Lena Meyer", await Seats.ClientOfAsync(session.Id, "7"));
        Assert.Equal([session.Id], await IdsAsync(new SeatQuery("meyer")));
        Assert.Equal([session.Id], await IdsAsync(new SeatQuery("hoffmann")));
    }

    [Fact]
    public async Task Taking_SeveralTimesAtOnce_MakesOneSeat()
    {
        var session = New("demo");
        session.AdvisorCame("7", "Petra Vogt", null, Stage.Clock.GetUtcNow());
        await Stage.Store.AddAsync(session);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Seats.TakeAsync(session, "7", new ClientName("Lena Hoffmann")))));

        Assert.Equal([session.Id], await IdsAsync(new SeatQuery("lena")));
    }

    [Fact]
    public async Task Retention_ErasesTheSeatAndItsWordsWithTheDraft()
    {
        await SeatAsync(name: "Lena Hoffmann");
        Stage.Clock.Advance(TimeSpan.FromDays(4000));

        var retention = ActivatorUtilities.CreateInstance<RetentionService>(Stage.Services);
        Assert.Equal(1, await retention.RunOnceAsync());

        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        Assert.False(await context.Seats.AnyAsync() || await context.SeatWords.AnyAsync());
    }

    private async Task<WizardSession> SeatAsync(
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
        await Seats.TakeAsync(session, advisor, new ClientName(name));
        return session;
    }

    private static WizardSession New(string partner, int campaign = 1, Guid? investor = null) => WizardSession.Begin(
        Guid.CreateVersion7(), partner, investor ?? Guid.NewGuid(), Sample.Campaign with { Id = Scenario.Campaign(campaign) }, "de", Sample.Now, StepOrdering.Steps);

    private async Task<IReadOnlyList<Guid>> IdsAsync(SeatQuery query) =>
        [.. (await Seats.ListAsync(Petra, query)).Seats.Select(seat => seat.SessionId)];
}
