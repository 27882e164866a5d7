using Cashlink.Sandbox;
using Cashlink.Sandbox.Portal;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Launch.Events;

/// <summary>
/// What a partner's server hears of a session. The wizard does not listen here, so nothing goes out by itself: a test says when it is
/// looked for events.
/// </summary>
public class PartnerEventTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const string Secret = "a-secret-that-both-sides-know-and-nobody-else";

    private EventReceiver _receiver = null!;

    protected override int Retries => 0;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Partners:0:Webhook:Url"] = _receiver.Address,
        ["Partners:0:Webhook:Secret"] = Secret,
    };

    public override async ValueTask InitializeAsync()
    {
        _receiver = await EventReceiver.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task WholeWay_IsToldInItsOrder()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await DeliverAsync();

        Assert.Equal(
            [
                ("session.step", "self-disclosure"), ("session.step", "survey"), ("session.step", "signing"), ("session.step", "wallet"),
                ("session.signed", null), ("session.step", "status"), ("session.completed", null),
            ],
            _receiver.All.Select(received => (received.Type, Text(received, "step"))));
        var signed = _receiver.All.Single(received => received.Type == "session.signed").Json;
        Assert.Equal(state.Session.InvestmentId, signed.GetProperty("investment_id").GetGuid());
        Assert.Equal(state.Session.InvestorId, signed.GetProperty("investor_id").GetGuid());
        Assert.Equal(state.Session.CampaignId, signed.GetProperty("campaign_id").GetGuid());
        Assert.Equal(state.Session.Id, signed.GetProperty("session_id").GetGuid());
    }

    [Fact]
    public async Task Event_ThatArrives_HasNothingButIdsAndStates()
    {
        await Stage.AtStepAsync(WizardStep.Status);
        await DeliverAsync();

        string[] known = ["id", "type", "created_at", "session_id", "investor_id", "campaign_id", "step", "status", "investment_id"];
        Assert.All(_receiver.All, received => Assert.Subset(known.ToHashSet(), received.Json.EnumerateObject().Select(field => field.Name).ToHashSet()));
        Assert.Equal(_receiver.All.Select(received => Text(received, "id")), _receiver.All.Select(received => received.EventId));
    }

    [Fact]
    public async Task Event_ThatArrives_IsSignedSoThatThePortalTakesIt()
    {
        await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        await DeliverAsync();
        var received = Assert.Single(_receiver.All);
        var body = System.Text.Encoding.UTF8.GetBytes(received.Body);

        Assert.Equal(EventSignature.Of(received.Body, Secret, Stage.Clock.GetUtcNow()), received.Signature);
        Assert.True(Portal(Secret).Take(body, received.Signature));
        Assert.False(Portal(Secret + "x").Take(body, received.Signature));
        Assert.False(Portal(Secret).Take([.. body, (byte)' '], received.Signature));
        Assert.False(Portal(Secret).Take(body, received.Signature!.Replace("t=1", "t=2", StringComparison.Ordinal)));
        Stage.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(Portal(Secret).Take(body, received.Signature));
    }

    [Fact]
    public async Task Investment_ThatComesToItsEnd_IsTold()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "REJECTION");
        await state.ReadInvestmentAsync();
        await DeliverAsync();

        var last = _receiver.All[^1];
        Assert.Equal(("session.ended", "REJECTION"), (last.Type, Text(last, "status")));
    }

    [Fact]
    public async Task Session_ThatIsCancelled_IsTold()
    {
        var session = await Stage.BeginAsync();
        await Stage.Services.GetRequiredService<Cashlink.Wizard.Sessions.Journal.CallJournal>().CancelAsync(session);
        await DeliverAsync();

        var only = Assert.Single(_receiver.All);
        Assert.Equal(("session.ended", "cancelled"), (only.Type, Text(only, "status")));
    }

    [Fact]
    public async Task Event_ThatIsNotTaken_IsSentAgainBeforeWhatComesAfterIt()
    {
        await Stage.AtStepAsync(WizardStep.Survey);
        _receiver.Answer = _ => Results.StatusCode(500);
        await DeliverAsync();
        Assert.Equal(["self-disclosure"], StepsTold());
        // Its pause is not over.
        await DeliverAsync();
        Assert.Equal(["self-disclosure"], StepsTold());

        _receiver.Answer = _ => Results.Ok();
        Stage.Clock.Advance(TimeSpan.FromSeconds(6));
        await DeliverAsync();

        Assert.Equal(["self-disclosure", "self-disclosure", "survey"], StepsTold());
        Assert.Equal(_receiver.All[0].EventId, _receiver.All[1].EventId);
        Assert.Equal(_receiver.All[0].Body, _receiver.All[1].Body);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(503)]
    public async Task Event_AnsweredWithAnythingBut2xx_IsNotTaken(int status)
    {
        await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        _receiver.Answer = _ => status == 302 ? Results.Redirect(_receiver.Address) : Results.StatusCode(status);
        await DeliverAsync();

        Assert.Single(_receiver.All);
        Assert.Equal((PartnerEventState.Waiting, status), await StateAsync());
    }

    [Fact]
    public async Task Event_OfOneSessionThatIsNotTaken_DoesNotHoldUpAnother()
    {
        var one = await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        _receiver.Answer = received => Results.StatusCode(received.Json.GetProperty("session_id").GetGuid() == one.Session.Id ? 500 : 204);
        await DeliverAsync();
        await Stage.AtStepAsync(WizardStep.SelfDisclosure, investor: 2);
        await DeliverAsync();

        Assert.Equal(2, _receiver.All.Count);
    }

    [Fact]
    public async Task Event_ThatIsNeverTaken_IsGivenUpAfterThreeDays()
    {
        await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        _receiver.Answer = _ => Results.StatusCode(500);
        for (var hour = 0; hour < 80; hour++)
        {
            await DeliverAsync();
            Stage.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal((PartnerEventState.GivenUp, 500), await StateAsync());
        Assert.InRange(_receiver.All.Count, 70, 74);
    }

    [Fact]
    public async Task Events_LookedForByManyAtOnce_AreSentOnce()
    {
        foreach (var investor in new[] { 1, 2, 5 })
            await Stage.AtStepAsync(WizardStep.Survey, investor);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DeliverAsync()));
        await DeliverAsync();

        Assert.Equal(6, _receiver.All.Count);
        Assert.Equal(6, _receiver.All.Select(received => received.EventId).Distinct().Count());
    }

    [Fact]
    public async Task Event_TakenByAProcessThatDied_IsSentByAnother()
    {
        await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        var store = Stage.Services.GetRequiredService<PartnerEventStore>();
        var row = Assert.Single(await store.DueAsync("demo", Stage.Clock.GetUtcNow(), 10, default));
        Assert.True(await store.TryTakeAsync(row, Stage.Clock.GetUtcNow() + TimeSpan.FromSeconds(30), default));
        Assert.False(await store.TryTakeAsync(row, Stage.Clock.GetUtcNow() + TimeSpan.FromSeconds(30), default));

        await DeliverAsync();
        Assert.Empty(_receiver.All);
        Stage.Clock.Advance(TimeSpan.FromSeconds(31));
        await DeliverAsync();
        Assert.Single(_receiver.All);
    }

    [Fact]
    public async Task Change_ThatIsNotStored_IsNotTold()
    {
        var id = await Stage.BeginAsync();
        var (first, second) = ((await Stage.Store.FindAsync(id))!, (await Stage.Store.FindAsync(id))!);
        first.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());
        second.UnitsArrived(new UnitsAnswer(200), Sample.Invitation("self_disclosure_monthly_income"));
        await Stage.Store.SaveAsync(first);
        await Assert.ThrowsAsync<SessionConflictException>(() => Stage.Store.SaveAsync(second));
        await DeliverAsync();

        Assert.Equal(["survey"], StepsTold());
    }

    private static PortalEvents Portal(string secret, TimeProvider clock) => new(new SandboxOptions { PartnerEventSecret = secret, Clock = clock });

    private PortalEvents Portal(string secret) => Portal(secret, Stage.Clock);

    private static string? Text(Received received, string name) => received.Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private IEnumerable<string?> StepsTold() => _receiver.All.Select(received => Text(received, "step"));

    private Task DeliverAsync() => Stage.Services.GetServices<IHostedService>().OfType<PartnerEventService>().Single()
        .RunOnceAsync(Stage.Services.GetRequiredService<PartnerDirectory>().Find("demo")!, CancellationToken.None);

    private async Task<(PartnerEventState State, int? Status)> StateAsync()
    {
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        var row = await context.PartnerEvents.SingleAsync();
        return (row.State, row.LastStatus);
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresPartnerEventTests(SandboxFixture sandbox, PostgresFixture postgres) : PartnerEventTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
