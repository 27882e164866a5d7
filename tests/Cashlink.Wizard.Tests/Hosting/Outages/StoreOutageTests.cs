using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Operations.Reading;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Stage;
using Cashlink.Wizard.Withdrawals;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Hosting.Outages;

/// <summary>The store fails under a wizard that runs, and comes back: what every kind of endpoint answers, and what is said of health.</summary>
public abstract class StoreOutageTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    /// <summary>What answers without the store.</summary>
    private static readonly string[] NeedNoStore =
    [
        "/health", "/health/ready", "/health/live", "/favicon.ico", "/accessibility", "/identified", "/not-found", "/withdraw", "/partners/", "/embed", "/portal/", "/api/embedding/", "/api/openapi", "/_blazor", "/_framework", "_framework",
        "{**path:file}",
    ];

    /// <summary>Pages that ask without the store, and need it for what is posted to them.</summary>
    private static readonly string[] AskWithoutStore = ["GET /mail/confirm/{token}", "GET /mail/stop/{token}", "GET /return/{token}", "GET /widerruf"];

    protected override LogBook Book { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(OperatorGuest.Settings) { ["Partners:0:AllowHandover"] = "true" };

    /// <summary>True when what is stored can be read still.</summary>
    protected abstract bool CanRead { get; }

    /// <summary>The store fails from now on.</summary>
    protected abstract Task FailAsync();

    /// <summary>The store is there again.</summary>
    protected abstract Task MendAsync();

    [Fact]
    public async Task EveryKindOfEndpoint_WithoutAStore_SaysWhenToComeBack_AndServesAgainAfterwards()
    {
        var requests = await RequestsAsync();
        AssertKnown(requests);
        // From here on each look through a door is a use that is noted.
        Stage.Clock.Advance(AccessStore.NoteEvery);
        await FailAsync();

        var faults = new List<string>();
        foreach (var request in requests)
        {
            using var answer = await SendAsync(request);
            faults.AddRange((await FaultsAsync(request, answer)).Select(fault => $"{request.Method} {request.Route} ({request.Name}): {fault}"));
        }
        Assert.Empty(faults);
        var outages = Book.WarningsOf("Requests are answered with 503").ToList();
        Assert.Single(outages);
        Assert.DoesNotContain(Book.Lines, line => line.Category.EndsWith("ExceptionHandlerMiddleware", StringComparison.Ordinal));

        await MendAsync();
        await IsReadyAsync();
        foreach (var request in requests)
        {
            using var answer = await SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, $"{request.Method} {request.Route} ({request.Name}): {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Page_WithoutAStore_SpeaksTheBrowsersLanguage_AndShowsTheWayBack()
    {
        var launched = await Visitor.LaunchAsync();
        await FailAsync();

        using var german = await Visitor.EnterAsync(launched.LaunchUrl.PathAndQuery, language: "de");
        using var english = await Visitor.EnterAsync(launched.LaunchUrl.PathAndQuery);

        Assert.Contains(DoorTexts.Of(DoorReason.Unavailable, Language.German).Title, await german.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await english.Content.ReadAsStringAsync();
        Assert.Contains(DoorTexts.Of(DoorReason.Unavailable, Language.English).Title, page, StringComparison.Ordinal);
        Assert.Contains($"data-return href=\"{launched.LaunchUrl.PathAndQuery}\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(?i)<script(?![^>]*\ssrc=)""", page);
    }

    [Fact]
    public async Task Health_WithoutAStore_IsNotReadyAndAlive_AndTheLogSaysItOnce()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/health"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/health/ready"));
        await FailAsync();

        for (var asked = 0; asked < 5; asked++)
        {
            Stage.Clock.Advance(StoreHealth.Holds);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync("/health"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync("/health/ready"));
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/health/live"));
        }
        Assert.Single(Book.WarningsOf("Not ready"));
        Assert.DoesNotContain(Book.Lines, line => line.Category.Contains("HealthChecks", StringComparison.Ordinal));

        await MendAsync();
        await IsReadyAsync();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/health"));
    }

    protected async Task<(HttpStatusCode Status, string Text)> AskAsync(string path)
    {
        using var answer = await Visitor.AskAsync(path, key: null);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits until the wizard says that it is ready; the first connections after a database has come back may still be the old ones.</summary>
    private async Task IsReadyAsync()
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while ((await AskAsync("/health/ready")).Status != HttpStatusCode.OK)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "The wizard is not ready again.");
            await Task.Delay(50);
            Stage.Clock.Advance(StoreHealth.Holds);
        }
    }

    private async Task<IReadOnlyList<Request>> RequestsAsync()
    {
        var accesses = Stage.Services.GetRequiredService<AccessStore>();
        var consoles = Stage.Services.GetRequiredService<AdvisorAccessStore>();
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        var other = await Visitor.AdmitAsync(await Visitor.LaunchAsync());
        var unused = (await Visitor.LaunchAsync()).LaunchUrl.PathAndQuery;
        var investment = (await Stage.AtStepAsync(WizardStep.Wallet, investor: 2)).Session.InvestmentId!.Value;
        var advised = await LaunchForAdvisorAsync();
        var console = await ConsoleAsync(consoles);
        string advisor;
        using (var opened = await Visitor.PostFormAsync(ConsoleEndpoints.OpenPathOf(advised), console, []))
            advisor = CookieOf(opened);
        var consoleLink = ConsoleEndpoints.PathOf((await consoles.IssueLinkAsync("demo", "7", "Petra Vogt", "de")).Token);
        var clientLink = ConsoleEndpoints.ClientPathOf((await accesses.IssueLinkAsync(advised, SessionRole.Investor, null, null)).Token);
        var session = $"/w/{launched.SessionId}";
        var api = $"/api/sessions/{launched.SessionId}";
        var mailed = $"/return/enter/{(await accesses.IssueMailedLinkAsync(launched.SessionId, TimeSpan.FromMinutes(30))).Token}";
        var homeLink = await HomeGuest.LinkAsync(Visitor);
        var home = await HomeGuest.ComeAsync(Visitor);
        var body = JsonSerializer.Serialize(Visitor.LaunchBody(investor: 5));
        var (someOperator, otherOperator) = (await OperatorGuest.ComeAsync(Visitor), await OperatorGuest.ComeAsync(Visitor));
        return
        [
            Page("/launch/{token}", unused) with { OnlyReads = true },
            Form("/launch/{token}", unused),
            Page("/w/{SessionId:guid}/{StepName}", session, cookie) with { Name = "the session" },
            Page("/w/{SessionId:guid}/{StepName}", session + "/units", cookie),
            Page("/w/{SessionId:guid}/{StepName}", session + "/help", cookie) with { Name = "beside the steps" },
            Page("/w/{sessionId:guid}/identified", session + "/identified", cookie),
            Page("/w/{SessionId:guid}/handover", $"/w/{advised}/handover", advisor),
            Form("/w/{sessionId:guid}/handover/code", HandoverEndpoints.CodePathOf(advised), advisor),
            Form("/w/{sessionId:guid}/handover/accept", HandoverEndpoints.AcceptPathOf(advised), advisor, (HandoverEndpoints.ConfirmField, "yes")),
            Form("/w/{sessionId:guid}/handover/return", HandoverEndpoints.ReturnPathOf(advised), advisor),
            Form("/w/{sessionId:guid}/devices/end", session + "/devices/end", cookie),
            Form("/w/{sessionId:guid}/devices/leave", session + "/devices/leave", other),
            Page("/w/{sessionId:guid}/documents/{documentId}", session + "/documents/f0000000-0000-4000-8000-000000000101", cookie),
            Page("/w/{sessionId:guid}/documents/investment/{documentId}", session + "/documents/investment/1", cookie),
            Page("/w/{sessionId:guid}/withdrawal/receipt", session + "/withdrawal/receipt", cookie),
            Form("/mail/confirm/{token}", "/mail/confirm/unknown") with { OnlyReads = true },
            Form("/mail/stop/{token}", "/mail/stop/unknown") with { OnlyReads = true },
            Form("/return/{token}", "/return/unknown") with { OnlyReads = true },
            Page("/return/enter/{token}", mailed) with { OnlyReads = true },
            Form("/return/enter/{token}", mailed),
            Form("/widerruf", "/widerruf", null, Notice),
            Form("/widerruf/receipt", "/widerruf/receipt", null, (PublicWithdrawalEndpoints.ReceiptField, await ReceiptAsync())) with { OnlyReads = true },
            Page("/advisor", "/advisor", console),
            Form("/advisor/open/{sessionId:guid}", ConsoleEndpoints.OpenPathOf(advised), console),
            Page("/advisor/launch/{token}", consoleLink) with { OnlyReads = true },
            Form("/advisor/launch/{token}", consoleLink),
            Page("/advisor/for-client/{token}", clientLink) with { OnlyReads = true },
            Form("/advisor/for-client/{token}", clientLink),
            Form("/advisor/leave", ConsoleEndpoints.LeavePath, console),
            Page("/home/launch/{token}", homeLink) with { OnlyReads = true },
            Form("/home/launch/{token}", homeLink),
            Page("/home/{homeId:guid}", home.Path, home.Cookie),
            Form("/home/{homeId:guid}/use", home.Path + "/use", home.Cookie),
            Form("/home/{homeId:guid}/open/{sessionId:guid}", $"{home.Path}/open/{launched.SessionId}", home.Cookie, ("where", "look"), ("lang", "de")),
            Form("/home/{homeId:guid}/close", home.Path + "/close", home.Cookie),
            Form("/home/{homeId:guid}/leave", home.Path + "/leave", home.Cookie),
            Page(OperationsAddress.Page, OperationsAddress.Page, someOperator),
            Form(OperationsAddress.SignIn, OperationsAddress.SignIn, null, (OperationsEndpoints.KeyField, OperatorGuest.Key)),
            Form(OperationsAddress.Resend, OperationsAddress.Resend, someOperator, (OperationsEndpoints.KindField, Resending.Events)),
            Form(OperationsAddress.SignOut, OperationsAddress.SignOut, otherOperator),
            Api("/api/sessions/", "/api/sessions", body),
            Api("/api/sessions/", "/api/sessions", body) with { Name = "once for a key", IdempotencyKey = "order-1" },
            Api("/api/sessions/", $"/api/sessions?investor_id={Scenario.Investor(1)}") with { OnlyReads = true },
            Api("/api/sessions/{sessionId:guid}", api) with { OnlyReads = true },
            Api("/api/sessions/{sessionId:guid}/links", api + "/links", "{}"),
            Api("/api/sessions/{sessionId:guid}/evidence", api + "/evidence") with { OnlyReads = true },
            Api("/api/sessions/{sessionId:guid}/cancel", api + "/cancel", ""),
            Api("/api/advisor-sessions", "/api/advisor-sessions", """{"advisor":{"id":"7","name":"Petra Vogt"}}"""),
            Api("/webhooks/cashlink", "/webhooks/cashlink", $$"""{"investment_id":"{{investment}}"}""") with { Key = WizardStage.WebhookToken },
        ];
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(Request request, HttpResponseMessage answer)
    {
        if (request.OnlyReads && CanRead)
            return (int)answer.StatusCode < 400 ? [] : [$"answered {answer.StatusCode}, and it only reads"];
        var faults = new List<string>();
        if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            return [$"answered {(int)answer.StatusCode}"];
        if (answer.Headers.RetryAfter?.Delta is not { TotalSeconds: > 0 })
            faults.Add("does not say when to come back");
        if (answer.Headers.CacheControl?.NoStore != true)
            faults.Add("may be kept");
        var text = await answer.Content.ReadAsStringAsync();
        if (new[] { "Exception", "SQLite", "Npgsql", "PostgreSQL", ".cs:" }.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            faults.Add($"tells what it is made of: {text}");
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        if (isPage != request.IsForAPerson)
            faults.Add($"is {answer.Content.Headers.ContentType}");
        else if (isPage && !text.Contains("data-door=\"unavailable\"", StringComparison.Ordinal))
            faults.Add("is another page");
        else if (isPage && !answer.Headers.GetValues("Content-Security-Policy").Single().EndsWith($"frame-ancestors {FramedBy(request)}", StringComparison.Ordinal))
            faults.Add("is framed by others than it should");
        else if (!isPage && JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32() != 503)
            faults.Add($"is no problem of 503: {text}");
        return faults;
    }

    /// <summary>The portal; the operator's page is in no frame.</summary>
    private static string FramedBy(Request request) =>
        request.Route.StartsWith(OperationsAddress.Page, StringComparison.Ordinal) ? "'none'" : WizardStage.FrameOrigin;

    /// <summary>There is no endpoint that is neither asked nor known to need no store.</summary>
    private void AssertKnown(IReadOnlyList<Request> requests)
    {
        var asked = requests.Select(request => $"{request.Method} {request.Route}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = Stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => (Method: method, Route: endpoint.RoutePattern.RawText!, IsComponent: endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)))
            // A page can be posted to as well, and a link be asked for its head; both go through the same door.
            .Where(known => known.Method != "HEAD" && (!known.IsComponent || known.Method == "GET"))
            .Where(known => !NeedNoStore.Any(free => known.Route.StartsWith(free, StringComparison.Ordinal)))
            .Select(known => $"{known.Method} {known.Route}").Distinct().Where(known => !asked.Contains(known) && !AskWithoutStore.Contains(known)).Order().ToList();
        Assert.Empty(unknown);
    }

    /// <summary>A withdrawal through the public entry.</summary>
    private static readonly (string Name, string Value)[] Notice = [("number", Guid.Empty.ToString()), ("name", "Lena Hoffmann"), ("email", "lena@example.org")];

    /// <summary>What the file of a withdrawal is asked for with.</summary>
    private async Task<string> ReceiptAsync()
    {
        using var taken = await SendAsync(Form("/widerruf", "/widerruf", null, Notice));
        return System.Text.RegularExpressions.Regex.Match(await taken.Content.ReadAsStringAsync(), "name=\"receipt\" value=\"([^\"]+)\"").Groups[1].Value;
    }

    private Task<HttpResponseMessage> SendAsync(Request request) => Visitor.SendAsync(request.Message());

    private async Task<string> ConsoleAsync(AdvisorAccessStore consoles)
    {
        var (token, _) = await consoles.IssueLinkAsync("demo", "7", "Petra Vogt", "de");
        using var entered = await Visitor.EnterAsync(ConsoleEndpoints.PathOf(token));
        return CookieOf(entered);
    }

    private async Task<Guid> LaunchForAdvisorAsync()
    {
        var body = Visitor.LaunchBody(investor: 4);
        (body["role"], body["advisor"]) = ("advisor", new { id = "7", name = "Petra Vogt" });
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session_id").GetGuid();
    }

    private static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static Request Page(string route, string path, string? cookie = null) => new("GET", route, path) { IsForAPerson = true, Cookie = cookie };

    private static Request Form(string route, string path, string? cookie = null, params (string Name, string Value)[] fields) =>
        new("POST", route, path) { IsForAPerson = true, Cookie = cookie, Fields = fields };

    private static Request Api(string route, string path, string? body = null) =>
        new(body is null ? "GET" : "POST", route, path) { Body = body, Key = WizardStage.PartnerKey };

    /// <summary>One way to ask an endpoint.</summary>
    private sealed record Request(string Method, string Route, string Path)
    {
        public string Name { get; init; } = "";

        public bool IsForAPerson { get; init; }

        /// <summary>True for what writes nothing at all, and so is answered while the store can still be read.</summary>
        public bool OnlyReads { get; init; }

        public string? Cookie { get; init; }

        public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

        public string? Body { get; init; }

        public string? Key { get; init; }

        public string? IdempotencyKey { get; init; }

        public HttpRequestMessage Message()
        {
            var message = new HttpRequestMessage(new HttpMethod(Method), Path);
            if (IsForAPerson)
            {
                message.Headers.Accept.ParseAdd("text/html");
                message.Headers.Add("Sec-Fetch-Site", "same-origin");
            }
            if (Cookie is not null)
                message.Headers.Add("Cookie", Cookie);
            if (Key is not null)
                message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
            if (IdempotencyKey is not null)
                message.Headers.Add("Idempotency-Key", IdempotencyKey);
            if (Body is not null)
                message.Content = new StringContent(Body, System.Text.Encoding.UTF8, "application/json");
            else if (Method == "POST")
                message.Content = new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
            return message;
        }
    }
}
