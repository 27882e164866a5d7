using System.Diagnostics;
using Cashlink.Api;
using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.Data.Sqlite;

namespace Cashlink.Load;

/// <summary>
/// What a page of the advisor's console takes with few sessions and with many: the list by itself, and the whole page over HTTP.
/// The figure is the ratio; both are measured in one run. Sessions are stored by the store's own means.
/// </summary>
public static class ConsoleBenchmark
{
    private const int Few = 100;
    private const int Rounds = 200;
    private const int WarmUps = 6;

    private static readonly string[] Forenames = ["Lena", "Jonas", "Ayşe", "Karl-Heinz", "Marie-Thérèse", "Björn", "Sabine", "Paul"];
    private static readonly string[] Surnames = ["Hoffmann", "Weber", "Brückner", "Fährmann", "Öztürk", "Jansen", "Petersen", "Weiß", "Carstens"];

    private static readonly AdvisorAccess Advisor = new(default, "load", "7", "Petra Vogt", "de");

    public static async Task RunAsync(int many)
    {
        var folder = Directory.CreateTempSubdirectory("wizard-console-").FullName;
        await using var sandbox = SandboxApplication.Build(new SandboxOptions { Url = "http://127.0.0.1:0" });
        await sandbox.StartAsync();
        try
        {
            var path = Path.Combine(folder, "wizard.db");
            await using var app = await StartAsync(sandbox.Urls.First(), path);
            using var browser = await EnterAsync(app);
            await FillAsync(app, path, 0, Few);
            // Until the runtime has compiled for good what is used; otherwise the second figure would be the better one.
            for (var round = 0; round < WarmUps; round++)
                await MeasureAsync(app, browser);
            var few = await MeasureAsync(app, browser);
            var filling = Stopwatch.StartNew();
            await FillAsync(app, path, Few, many);
            Console.WriteLine($"Filled to {many:N0} sessions of one advisor in {filling.Elapsed.TotalSeconds:F0} s");
            await MeasureAsync(app, browser);
            var lots = await MeasureAsync(app, browser);

            Console.WriteLine($"A page of the console (median of {Rounds}), SQLite: ms with {Few:N0} and {many:N0} sessions, and the ratio");
            foreach (var (name, time) in few)
                Console.WriteLine($"  {name,-34} {time,8:F2} {lots[name],8:F2} {lots[name] / time,8:F2}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(WebApplication app, HttpClient browser)
    {
        var entries = app.Services.GetRequiredService<ConsoleEntryStore>();
        var second = (await entries.ListAsync(Advisor, new ConsoleQuery())).Next;
        return new Dictionary<string, double>
        {
            ["first page"] = await MedianAsync(() => entries.ListAsync(Advisor, new ConsoleQuery())),
            ["second page"] = await MedianAsync(() => entries.ListAsync(Advisor, new ConsoleQuery(), second)),
            ["search by a full name"] = await MedianAsync(() => entries.ListAsync(Advisor, new ConsoleQuery("lena hoffmann"))),
            ["filter that finds one in a hundred"] = await MedianAsync(() => entries.ListAsync(Advisor, new ConsoleQuery(Turn: Turn.Advisor))),
            ["whole page over HTTP"] = await MedianAsync(async () => (await browser.GetAsync(new Uri(AdvisorCookie.Path, UriKind.Relative))).EnsureSuccessStatusCode()),
        };
    }

    private static async Task<double> MedianAsync(Func<Task> look)
    {
        var times = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await look();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times.Order().ElementAt(Rounds / 2);
    }

    private static async Task FillAsync(WebApplication app, string path, int from, int to)
    {
        await using var together = await OneTransaction.BeginAsync(path, app.Services.GetServices<IStorePart>());
        var store = ActivatorUtilities.CreateInstance<SessionStore>(app.Services, together);
        var entries = ActivatorUtilities.CreateInstance<ConsoleEntryStore>(app.Services, together, ActivatorUtilities.CreateInstance<NameIndex>(app.Services, together));
        var campaign = new Campaign { Id = Guid.Parse("c0000000-0000-4000-8000-000000000002"), UnitPrice = Money.FromDecimal(500, "EUR", 2) };
        for (var number = from; number < to; number++)
        {
            var session = WizardSession.Begin(Guid.CreateVersion7(), Advisor.PartnerId, Guid.NewGuid(), campaign, "de", DateTimeOffset.UtcNow, app.Services.GetRequiredService<StepSequence>());
            session.UnitsArrived(new UnitsAnswer(2), new Invitation { Id = Guid.NewGuid() });
            session.AdvisorCame(Advisor.AdvisorId, Advisor.AdvisorName, number % 100 == 0 ? MeetingKind.Advice : MeetingKind.NoAdvice, DateTimeOffset.UtcNow);
            await store.AddAsync(session);
            await entries.TakeAsync(
                session, Advisor.AdvisorId, new ClientName($"{Forenames[number % Forenames.Length]} {Surnames[number / 3 % Surnames.Length]}"));
        }
        await together.CommitAsync();
    }

    private static async Task<HttpClient> EnterAsync(WebApplication app)
    {
        var advisors = app.Services.GetRequiredService<AdvisorAccessStore>();
        var (token, _) = await advisors.IssueLinkAsync(Advisor.PartnerId, Advisor.AdvisorId, Advisor.AdvisorName, Advisor.Locale);
        var (access, secret) = (await advisors.UseLinkAsync(token))!.Value;
        var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        browser.DefaultRequestHeaders.Add("Cookie", $"__Secure-wizard-advisor={AdvisorAccessStore.CookieValue(access, secret)}");
        return browser;
    }

    private static async Task<WebApplication> StartAsync(string sandbox, string store)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cashlink:BaseAddress"] = sandbox + "/api/external",
            ["Cashlink:ClientId"] = "sandbox",
            ["Cashlink:ClientSecret"] = "sandbox-secret",
            ["Store:Path"] = store,
            ["Partners:0:Id"] = Advisor.PartnerId,
            ["Partners:0:Name"] = "Load",
            ["Partners:0:KeyHashes:0"] = SecretHash.Of("load"),
        });
        var app = WizardApplication.Build(builder);
        await app.StartAsync();
        return app;
    }
}
