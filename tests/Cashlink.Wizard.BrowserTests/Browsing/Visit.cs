using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>
/// A browser of somebody's own: no cookies, no cache. It writes down everything that went wrong on its pages, and what a test
/// did not say it expects fails the test.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>What the browser says when a page breaks the content security policy, also where the browser keeps silent about it.</summary>
    private const string ReportViolations =
        "addEventListener('securitypolicyviolation', e => console.error(`CSP violation: ${e.violatedDirective} ${e.blockedURI}`));";

    /// <summary>What the browser and Blazor say when the other side of a connection is gone.</summary>
    private static readonly string[] LostServer = ["net::ERR_", "WebSocket", "Failed to fetch", "Failed to complete negotiation", "Failed to start the connection",
        "Failed to deliver completion notification", "connection is not in the 'Connected' State", "Connection stopped."];

    /// <summary>What the browser says when a page may not be framed, and when a message is not for whoever is in the frame.</summary>
    // A page of https that frames this machine's http is warned of, too; in the tests only a host that does not exist has https.
    private static readonly string[] RefusedFrame = ["Mixed Content", "frame-ancestors", "net::ERR_BLOCKED_BY_", "Failed to execute 'postMessage'"];

    /// <summary>What Blazor says when the server does not begin a circuit with what the page hands over.</summary>
    private static readonly string[] RefusedCircuit = ["circuit", "The list of component", "Failed to start", "invocation", "connection", "unhandled error"];

    /// <summary>What Blazor says when somebody else has changed the page under its hands.</summary>
    // A page that the server has ended cannot tell it any more what it has shown, or that somebody uses it.
    private static readonly string[] BrokenPage = ["There was an error applying batch", "unhandled exception on the current circuit", "Connection disconnected with error",
        "Failed to deliver completion notification", "connection is not in the 'Connected' State"];

    /// <summary>What the browser says when a script tries whether it may make code of text, and may not.</summary>
    private static readonly string[] RefusedEval = ["CSP violation: script-src eval"];

    /// <summary>How long its pages may take to close.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext _context;
    private readonly Lock _lock = new();
    private readonly List<string> _problems = [];
    private readonly HashSet<int> _expectedStatuses = [];
    private bool _mayLoseServer;
    private bool _mayBeRefused;
    private bool _mayHaveNoCircuit;
    private bool _mayTryEval;
    private bool _mayBreak;

    private Visit(Chromium chromium, IBrowserContext context, IPage page, string language) =>
        (Chromium, _context, Page, Language) = (chromium, context, page, language);

    /// <summary>The browser that it is in, maybe with others.</summary>
    public Chromium Chromium { get; }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>The language of the person and of the browser: <c>de</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_lock)
                return [.. _problems];
        }
    }

    public static async Task<Visit> BeginAsync(Chromium chromium, string language, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale = language == "de" ? "de-DE" : "en-GB";
        options.TimezoneId = "Europe/Berlin";
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(45_000);
        await context.AddInitScriptAsync(ReportViolations);
        var visit = new Visit(chromium, context, await context.NewPageAsync(), language);
        visit.Watch();
        return visit;
    }

    /// <summary>From here on these statuses are part of the test.</summary>
    public void Expect(params int[] statuses) => _expectedStatuses.UnionWith(statuses);

    /// <summary>From here on the server may die: what the browser says of its lost connection is part of the test.</summary>
    public void ExpectLostServer() => _mayLoseServer = true;

    /// <summary>From here on a page may refuse to be framed: what the browser says of it is part of the test.</summary>
    public void ExpectRefusedFrame() => _mayBeRefused = true;

    /// <summary>From here on the server may refuse to begin a circuit: what Blazor says of it is part of the test.</summary>
    public void ExpectRefusedCircuit() => _mayHaveNoCircuit = true;

    /// <summary>From here on a page's script may try whether it may make code of text: that it may not is part of the test.</summary>
    public void ExpectRefusedEval() => _mayTryEval = true;

    /// <summary>From here on somebody else changes the page under Blazor's hands: what Blazor says of it is part of the test.</summary>
    public void ExpectBrokenPage() => _mayBreak = true;

    /// <summary>Another tab of the same browser.</summary>
    public Task<IPage> NewTabAsync() => _context.NewPageAsync();

    /// <exception cref="TimeoutException">A page does not close; its browser was ended by force.</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _context.CloseAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Chromium.EndByForce();
            throw new TimeoutException($"The pages at {string.Join(", ", _context.Pages.Select(page => page.Url))} did not close within {Patience.TotalSeconds} s. Their browser was ended by force.");
        }
        catch (PlaywrightException) when (!Chromium.IsUsable)
        {
            // It is closed, with its browser.
        }
    }

    private void Watch()
    {
        _context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Text))
                Note($"console {message.Type}: {message.Text} ({message.Location})");
        };
        _context.WebError += (_, error) =>
        {
            if (!IsOfTheTest(error.Error))
                Note($"page error: {error.Error}");
        };
        _context.Response += (_, response) =>
        {
            if (response.Status >= 400 && !_expectedStatuses.Contains(response.Status))
                Note($"{response.Status}: {response.Request.Method} {response.Url}");
        };
        _context.RequestFailed += (_, request) =>
        {
            // A page that is left aborts what it was still loading.
            if (request.Failure is not "net::ERR_ABORTED" && !IsOfTheTest(request.Failure ?? ""))
                Note($"request failed: {request.Method} {request.Url} {request.Failure}");
        };
    }

    private bool IsExpected(string message) =>
        IsOfTheTest(message) || _expectedStatuses.Any(status => message.Contains($"responded with a status of {status}", StringComparison.Ordinal));

    private bool IsOfTheTest(string message) =>
        (_mayTryEval && RefusedEval.Contains(message))
        || (_mayHaveNoCircuit && RefusedCircuit.Any(part => message.Contains(part, StringComparison.OrdinalIgnoreCase)))
        || (_mayBreak && BrokenPage.Any(part => message.Contains(part, StringComparison.Ordinal)))
        || (_mayLoseServer && LostServer.Any(part => message.Contains(part, StringComparison.Ordinal)))
        || (_mayBeRefused && RefusedFrame.Any(part => message.Contains(part, StringComparison.Ordinal)));

    private void Note(string problem)
    {
        lock (_lock)
            _problems.Add(problem);
    }
}
