using System.Reflection;
using Cashlink.Api;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>
/// The wizard's own application over a store of its own and the sandbox. Its services can be used as they are; over HTTP it
/// answers once <see cref="StartAsync"/> was called.
/// </summary>
public sealed class WizardStage : IAsyncDisposable
{
    public const string PartnerKey = "demo-partner-key";
    public const string OtherPartnerKey = "other-partner-key";
    public const string WebhookToken = "webhook-token";
    public const string FrameOrigin = "https://portal.example";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly List<IServiceScope> _circuits = [];

    private WizardStage(WebApplication app, DirectoryInfo folder, StageClock clock, ApiProbe api) =>
        (_app, _folder, Clock, Api) = (app, folder, clock, api);

    public StageClock Clock { get; }

    /// <summary>What the wizard says to the sandbox.</summary>
    public ApiProbe Api { get; }

    public IServiceProvider Services => _app.Services;

    public ICashlinkClient Cashlink => Services.GetRequiredService<ICashlinkClient>();

    public SessionStore Store => Services.GetRequiredService<SessionStore>();

    /// <summary>The SQLite file.</summary>
    public string StorePath => PathIn(_folder);

    /// <summary>The wizard's address; only after <see cref="StartAsync"/>.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The folder of the wizard's project.</summary>
    public static string WizardFolder { get; } = typeof(WizardStage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "WizardFolder").Value!;

    public static async Task<WizardStage> OpenAsync(
        SandboxFixture sandbox, int retries = 1, IReadOnlyDictionary<string, string?>? settings = null, LogBook? log = null,
        IReadOnlyList<StepDefinition>? steps = null, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("cashlink-wizard-");
        var clock = new StageClock();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WizardApplication).Assembly.GetName().Name,
            ContentRootPath = WizardFolder,
            EnvironmentName = "Production",
        });
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Settings(sandbox, folder, retries)).AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddSingleton<TimeProvider>(clock);
        services?.Invoke(builder.Services);
        var api = new ApiProbe();
        builder.Services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => api));

        if (builder.Configuration["Store:ConnectionString"] is null)
            await PreparedStore.CopyToAsync(PathIn(folder));
        var stage = new WizardStage(WizardApplication.Build(builder, steps), folder, clock, api);
        await stage.Services.GetRequiredService<StorePreparation>().RunAsync();
        return stage;
    }

    public Task StartAsync() => _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in _circuits)
            circuit.Dispose();
        await _app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        // Each test has a database of its own; idle connections to those of before would use up what the server allows.
        Npgsql.NpgsqlConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>A new session, stored and not entered by anybody.</summary>
    public async Task<Guid> BeginAsync(int investor = 1, int campaign = 1)
    {
        var description = await Services.GetRequiredService<CampaignCatalog>().GetAsync(Scenario.Campaign(campaign));
        var session = WizardSession.Begin(
            Guid.CreateVersion7(), "demo", Scenario.Investor(investor), description, "de", Clock.GetUtcNow(), Services.GetRequiredService<StepSequence>());
        await Store.AddAsync(session);
        return session.Id;
    }

    /// <summary>What a circuit has for itself.</summary>
    public IServiceProvider NewCircuit()
    {
        var circuit = Services.CreateScope();
        _circuits.Add(circuit);
        return circuit.ServiceProvider;
    }

    /// <summary>A circuit in the session; the real way in, over a launch link.</summary>
    public async Task<WizardState> EnterAsync(Guid sessionId, SessionRole role = SessionRole.Investor)
    {
        var accesses = Services.GetRequiredService<AccessStore>();
        var advisor = role == SessionRole.Advisor ? "advisor-1" : null;
        var (token, _) = await accesses.IssueLinkAsync(sessionId, role, advisor, advisor);
        var (access, _) = Assert.IsType<LaunchAttempt.Admitted>(await accesses.UseLinkAsync(token));
        var state = Desks.StateOf(NewCircuit());
        Assert.True(await state.EnterAsync(access));
        return state;
    }

    /// <summary>A circuit in a new session that stands at this step.</summary>
    public async Task<WizardState> AtStepAsync(WizardStep step, int investor = 1, int campaign = 1, long units = Scenario.Units)
    {
        var state = await EnterAsync(await BeginAsync(investor, campaign));
        await LeadAsync(state, step, units);
        return state;
    }

    /// <summary>Leads a new session to this step; at the signing step all documents are opened.</summary>
    public async Task LeadAsync(WizardState state, WizardStep step, long units = Scenario.Units)
    {
        if (IsAfter(WizardStep.Units))
            Finished(await state.SubmitUnitsAsync(new UnitsAnswer(units)));
        if (IsAfter(WizardStep.SelfDisclosure) && StepOrder.Next(state.Session) == WizardStep.SelfDisclosure)
            Finished(await state.SubmitSelfDisclosureAsync(incomeConfirmed: true, netWorthConfirmed: false));
        if (IsAfter(WizardStep.Survey) && StepOrder.Next(state.Session) == WizardStep.Survey)
            Finished(await AnswerSurveyAsync(state));
        if (step == WizardStep.Signing || IsAfter(WizardStep.Signing))
            await OpenDocumentsAsync(state);
        if (IsAfter(WizardStep.Signing))
            Finished(await state.SignAsync());
        if (IsAfter(WizardStep.Wallet))
            Finished(await state.SelectWalletAsync((await state.ReadWalletsAsync())[0].Id));

        bool IsAfter(WizardStep other) => StepOrder.IsAfter(state.Session, step, other);
    }

    /// <summary>Sends the investor every document that is there, as to a browser that asks for it.</summary>
    public async Task OpenDocumentsAsync(WizardState state)
    {
        foreach (var document in DocumentDuties.Of(state.Campaign, state.Session))
            await OpenDocumentAsync(state, document.DocumentId);
    }

    /// <summary>Sends somebody a document.</summary>
    public async Task OpenDocumentAsync(WizardState state, string documentId, SessionRole role = SessionRole.Investor)
    {
        var delivery = Services.GetRequiredService<DocumentDelivery>();
        var session = (await Store.FindAsync(state.Session.Id))!;
        if (await delivery.OpenAsync(session, documentId) is { } document)
        {
            await using (document.Content)
                await delivery.SendAsync(document, new SessionAccess(Guid.Empty, session.Id, role, "advisor-1"), session, Stream.Null);
        }
        await state.RefreshAsync();
    }

    public static Task<StepOutcome> AnswerSurveyAsync(WizardState state) =>
        state.SubmitSurveyAsync(Scenario.QuestionnaireVersion, Scenario.GoodAnswers, SurveyOutcome.Appropriate, waiver: null);

    public static Task<StepOutcome> DeclineSurveyAsync(WizardState state) =>
        state.SubmitSurveyAsync(Scenario.QuestionnaireVersion, [], SurveyOutcome.NoAnswers, SurveyWaivers.NoAnswers);

    /// <summary>What a client types in to take a device over, as if the mail with the code had come.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="advisorCookie">The cookie of the advisor whose device it is.</param>
    public async Task<Dictionary<string, string>> HandoverFormAsync(Guid sessionId, string advisorCookie)
    {
        var access = (await Services.GetRequiredService<AccessStore>().FindAsync(sessionId, advisorCookie.Split('=')[1]))!;
        var codes = Services.GetRequiredService<PresenceCodes>();
        Assert.True(await codes.AskAsync(sessionId, access.AccessId, "client@example.org"));
        await using var context = await Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        var asked = await context.PresenceCodes.AsNoTracking().Where(row => row.AccessId == access.AccessId).OrderByDescending(row => row.AskedAt).FirstAsync();
        return new() { [HandoverEndpoints.ConfirmField] = "yes", [HandoverEndpoints.CodeField] = (await codes.MakeAsync(asked.Id))! };
    }

    /// <summary>What the journal holds of a session, in the order of the calls.</summary>
    public async Task<IReadOnlyList<JournalRow>> JournalAsync(Guid sessionId)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        return await context.Journal.AsNoTracking().Where(row => row.SessionId == sessionId).OrderBy(row => row.Sequence).ToListAsync();
    }

    private static void Finished(StepOutcome outcome) => Assert.IsType<StepOutcome.Finished>(outcome);

    private static string PathIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "wizard.db");

    private static Dictionary<string, string?> Settings(SandboxFixture sandbox, DirectoryInfo folder, int retries) => new()
    {
        ["IdentificationUrl"] = "https://ident.example/{investor_id}?back={return_url}",
        ["Cashlink:BaseAddress"] = new Uri(sandbox.Address, "/api/external").AbsoluteUri,
        ["Cashlink:ClientId"] = "sandbox",
        ["Cashlink:ClientSecret"] = "sandbox-secret",
        ["Cashlink:MaxRetries"] = retries.ToString(CultureInfo.InvariantCulture),
        ["Cashlink:RetryDelay"] = "00:00:00.001",
        ["Store:Path"] = PathIn(folder),
        ["Webhook:TokenHash"] = SecretHash.Of(WebhookToken),
        ["Partners:0:Id"] = "demo",
        ["Partners:0:Name"] = "Musterbank",
        ["Partners:0:KeyHashes:0"] = SecretHash.Of(PartnerKey),
        ["Partners:0:FrameOrigins:0"] = FrameOrigin,
        ["Partners:0:ReturnUrls:0"] = FrameOrigin + "/back",
        ["Partners:1:Id"] = "other",
        ["Partners:1:Name"] = "Andere Bank",
        ["Partners:1:KeyHashes:0"] = SecretHash.Of(OtherPartnerKey),
    };
}
