using Cashlink.Api;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Chaos;

/// <summary>
/// A wizard process as it is, with a door for the run: each request opens a circuit's scope and uses its <see cref="WizardState"/>,
/// as the steps do.
/// </summary>
public static class WizardNode
{
    public static async Task<int> RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(services =>
            new SuddenDeath(services.GetRequiredService<IConfiguration>().GetValue("DieAfterCall", 0.0))));
        await using var app = WizardApplication.Build(builder);
        MapDoor(app);
        await app.StartAsync();
        Console.WriteLine($"LISTENING {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void MapDoor(WebApplication app)
    {
        var door = app.MapGroup("/chaos").DisableAntiforgery();
        door.MapGet("{sessionId:guid}/{accessId:guid}", (Guid sessionId, Guid accessId, IServiceScopeFactory scopes) =>
            UseAsync(scopes, sessionId, accessId, _ => Task.FromResult<StepOutcome>(new StepOutcome.Finished())));
        door.MapPost("{sessionId:guid}/{accessId:guid}/units/{units:long}", (Guid sessionId, Guid accessId, long units, IServiceScopeFactory scopes) =>
            UseAsync(scopes, sessionId, accessId, circuit => circuit.GetRequiredService<UnitsDesk>().SubmitUnitsAsync(new UnitsAnswer(units))));
        door.MapPost("{sessionId:guid}/{accessId:guid}/self-disclosure", (Guid sessionId, Guid accessId, IServiceScopeFactory scopes) =>
            UseAsync(scopes, sessionId, accessId, circuit => circuit.GetRequiredService<SelfDisclosureDesk>().SubmitSelfDisclosureAsync(true, true)));
        door.MapPost("{sessionId:guid}/{accessId:guid}/decline", (Guid sessionId, Guid accessId, IServiceScopeFactory scopes) =>
            UseAsync(scopes, sessionId, accessId, circuit => circuit.GetRequiredService<SurveyDesk>().SubmitSurveyAsync("1", [], SurveyOutcome.NoAnswers, SurveyWaivers.NoAnswers)));
        door.MapPost("{sessionId:guid}/{accessId:guid}/sign", (Guid sessionId, Guid accessId, IServiceScopeFactory scopes) =>
            UseAsync(scopes, sessionId, accessId, async circuit =>
            {
                await OpenDocumentsAsync(app.Services, circuit.GetRequiredService<WizardState>(), new SessionAccess(accessId, sessionId, SessionRole.Investor));
                return await circuit.GetRequiredService<SigningDesk>().SignAsync();
            }));
        door.MapGet("open-calls", async (IDbContextFactory<WizardDbContext> contexts) =>
        {
            await using var context = await contexts.CreateDbContextAsync();
            return await context.Journal.CountAsync(call => call.State == JournalState.Open);
        });
    }

    /// <summary>Reads all documents, as somebody does who may sign afterwards.</summary>
    private static async Task OpenDocumentsAsync(IServiceProvider services, WizardState state, SessionAccess access)
    {
        var delivery = services.GetRequiredService<DocumentDelivery>();
        foreach (var duty in DocumentDuties.Of(state.Campaign, state.Session).Where(duty => !duty.IsMet))
        {
            if (await delivery.OpenAsync(state.Session, duty.DocumentId) is not { } document)
                continue;
            await using (document.Content)
                await delivery.SendAsync(document, access, state.Session, Stream.Null);
        }
    }

    private static async Task<IResult> UseAsync(
        IServiceScopeFactory scopes, Guid sessionId, Guid accessId, Func<IServiceProvider, Task<StepOutcome>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        var state = scope.ServiceProvider.GetRequiredService<WizardState>();
        try
        {
            if (!await state.EnterAsync(new SessionAccess(accessId, sessionId, SessionRole.Investor)))
                return TypedResults.NotFound();
            var outcome = await use(scope.ServiceProvider);
            var session = state.Session;
            return TypedResults.Ok(new NodeAnswer(
                outcome.GetType().Name, StepOrder.Next(session).Name, session.Phase.ToString(), session.Units?.Units, session.InvitationId,
                session.InvestmentId, session.SignedAt, session.SelfDisclosure is not null, session.SurveyWaiver is not null));
        }
        catch (Exception failure) when (failure is CashlinkException or IOException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}

/// <summary>How a step ended, and the session as it is then.</summary>
public sealed record NodeAnswer(
    string Outcome, string Step, string Phase, long? Units, Guid? InvitationId, Guid? InvestmentId, DateTimeOffset? SignedAt, bool HasSelfDisclosure,
    bool HasWaiver);

/// <summary>Kills the process between Cashlink's answer and the note of it, now and then.</summary>
internal sealed class SuddenDeath(double likelihood) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var isChange = request.Method != HttpMethod.Get && !request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal);
        if (isChange && answer.IsSuccessStatusCode && Random.Shared.NextDouble() < likelihood)
            Environment.FailFast(null);
        return answer;
    }
}
