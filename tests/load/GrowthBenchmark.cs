using System.Diagnostics;
using Cashlink.Api;
using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Microsoft.Data.Sqlite;

namespace Cashlink.Load;

/// <summary>
/// What a step takes with few stored sessions and with many: the real state service over a SQLite file and the sandbox. The figure
/// is the ratio; both are measured in one run.
/// </summary>
public static class GrowthBenchmark
{
    private const int Few = 1_000;
    private const int Flows = 150;
    private const int Warmup = 400;

    public static async Task RunAsync(int many)
    {
        var folder = Directory.CreateTempSubdirectory("wizard-growth-").FullName;
        await using var sandbox = SandboxApplication.Build(new SandboxOptions
        {
            Url = "http://127.0.0.1:0",
            CostsDocumentDelay = TimeSpan.Zero,
            StatusPace = Timeout.InfiniteTimeSpan,
        });
        await sandbox.StartAsync();
        try
        {
            await using var app = await StartAsync(sandbox.Urls.First(), Path.Combine(folder, "wizard.db"));
            var pattern = await PatternAsync(app);
            // Until the runtime has compiled for good what is used; otherwise the second figure would be the better one.
            await MeasureAsync(app, Warmup);
            await FillAsync(folder, pattern, 0, Few);
            var few = await MeasureAsync(app, Flows);
            var filling = Stopwatch.StartNew();
            await FillAsync(folder, pattern, Few, many);
            Console.WriteLine($"Filled to {many:N0} sessions in {filling.Elapsed.TotalSeconds:F0} s, {new FileInfo(Path.Combine(folder, "wizard.db")).Length / 1e6:F0} MB");
            await MeasureAsync(app, 30);
            var lots = await MeasureAsync(app, Flows);

            Console.WriteLine($"A step (median of {Flows} sessions with four steps each), SQLite, sandbox in the same process");
            Console.WriteLine($"  with {Few,9:N0} sessions stored: {few:F2} ms");
            Console.WriteLine($"  with {many,9:N0} sessions stored: {lots:F2} ms");
            Console.WriteLine($"  ratio: {lots / few:F2}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<WebApplication> StartAsync(string sandbox, string store)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Cashlink:BaseAddress"] = sandbox + "/api/external",
            ["Cashlink:ClientId"] = "sandbox",
            ["Cashlink:ClientSecret"] = "sandbox-secret",
            ["Store:Path"] = store,
        });
        var app = WizardApplication.Build(builder);
        await app.StartAsync();
        return app;
    }

    /// <summary>A session that is typical of those stored.</summary>
    private static async Task<Guid> PatternAsync(WebApplication app)
    {
        using var circuit = app.Services.CreateScope();
        var state = await EnterAsync(app, circuit);
        await circuit.ServiceProvider.GetRequiredService<UnitsDesk>().SubmitUnitsAsync(new UnitsAnswer(10));
        await circuit.ServiceProvider.GetRequiredService<SurveyDesk>().SubmitSurveyAsync("1", [], SurveyOutcome.NoAnswers, SurveyWaivers.NoAnswers);
        return state.Session.Id;
    }

    /// <returns>Milliseconds a step.</returns>
    private static async Task<double> MeasureAsync(WebApplication app, int flows)
    {
        var times = new List<double>();
        for (var flow = 0; flow < flows; flow++)
        {
            using var circuit = app.Services.CreateScope();
            var state = await EnterAsync(app, circuit);
            var (units, survey, signing) = (
                circuit.ServiceProvider.GetRequiredService<UnitsDesk>(), circuit.ServiceProvider.GetRequiredService<SurveyDesk>(),
                circuit.ServiceProvider.GetRequiredService<SigningDesk>());
            foreach (var step in new Func<Task<StepOutcome>>[]
            {
                () => units.SubmitUnitsAsync(new UnitsAnswer(10)),
                () => survey.SubmitSurveyAsync("1", [], SurveyOutcome.NoAnswers, SurveyWaivers.NoAnswers),
                () => units.SubmitUnitsAsync(new UnitsAnswer(20)),
                () => signing.SignAsync(),
            })
            {
                if (state.Session.Units?.Units == 20)
                    await OpenDocumentsAsync(app, state);
                var began = Stopwatch.GetTimestamp();
                if (await step() is not StepOutcome.Finished)
                    throw new InvalidOperationException("A step did not finish; its time would be no figure.");
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        return times.Order().ElementAt(times.Count / 2);
    }

    /// <summary>Reads all documents, without which nothing is signed; it is no part of the step's time.</summary>
    private static async Task OpenDocumentsAsync(WebApplication app, WizardState state)
    {
        var delivery = app.Services.GetRequiredService<DocumentDelivery>();
        foreach (var duty in DocumentDuties.Of(state.Campaign, state.Session))
        {
            var document = await delivery.OpenAsync(state.Session, duty.DocumentId) ?? throw new InvalidOperationException("A document is missing.");
            await using (document.Content)
                await delivery.SendAsync(document, new SessionAccess(Guid.Empty, state.Session.Id, SessionRole.Investor), state.Session, Stream.Null);
        }
    }

    /// <summary>A company begins a session; no legal limit stops it from doing so again.</summary>
    private static async Task<WizardState> EnterAsync(WebApplication app, IServiceScope circuit)
    {
        var campaign = await app.Services.GetRequiredService<CampaignCatalog>().GetAsync(Guid.Parse("c0000000-0000-4000-8000-000000000001"));
        var session = WizardSession.Begin(
            Guid.CreateVersion7(), $"load-{Guid.NewGuid():N}", Guid.Parse("a0000000-0000-4000-8000-000000000004"), campaign, "de", DateTimeOffset.UtcNow,
            app.Services.GetRequiredService<StepSequence>());
        await app.Services.GetRequiredService<SessionStore>().AddAsync(session);
        var accesses = app.Services.GetRequiredService<AccessStore>();
        var (token, _) = await accesses.IssueLinkAsync(session.Id, SessionRole.Investor, null, null);
        var admitted = (LaunchAttempt.Admitted)await accesses.UseLinkAsync(token);
        var state = circuit.ServiceProvider.GetRequiredService<WizardState>();
        await state.EnterAsync(admitted.Access);
        return state;
    }

    /// <summary>Copies the pattern session with its calls under new ids.</summary>
    private static async Task FillAsync(string folder, Guid pattern, int from, int to)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "wizard.db")}");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText = """
            INSERT INTO sessions (Id, PartnerId, InvestorId, CampaignId, Phase, Step, Version, OpenKey, InvitationId, InvestmentId, SignedAt, CreatedAt, ChangedAt, Content)
            SELECT $id, PartnerId, InvestorId, CampaignId, Phase, Step, Version, $open, $id, NULL, NULL, CreatedAt, ChangedAt, Content FROM sessions WHERE Id = $pattern;
            INSERT INTO session_leases (SessionId, Owner, Until) VALUES ($id, NULL, 0);
            INSERT INTO call_journal (Id, SessionId, Sequence, Operation, IdempotencyKey, PayloadHash, Payload, State, Attempts, CreatedAt, NextAttemptAt, FinishedAt, LastStatus)
            SELECT $id || '-' || Sequence, $id, Sequence, Operation, IdempotencyKey, PayloadHash, Payload, 1, 1, CreatedAt, NextAttemptAt, FinishedAt, LastStatus
            FROM call_journal WHERE SessionId = $pattern AND Sequence = 1;
            """;
        var id = command.Parameters.Add("$id", SqliteType.Text);
        var open = command.Parameters.Add("$open", SqliteType.Text);
        command.Parameters.AddWithValue("$pattern", pattern.ToString().ToUpperInvariant());
        for (var number = from; number < to; number++)
        {
            id.Value = Guid.CreateVersion7().ToString().ToUpperInvariant();
            open.Value = $"load/{number}";
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }
}
