using AngleSharp.Dom;
using Bunit;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Each naughty string in each input that an advisor has: in the console, on the check page and at two screens.</summary>
public sealed class NaughtyAdvisorTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly AdvisorAccess Petra = new(default, "demo", "7", "Petra Vogt", "de");

    private const int NotesAtOnce = 5;
    private const int NotesShown = 50;

    private readonly List<BunitContext> _browsers = [];

    public override async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
            await browser.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Report_CalledLikeEachString_IsNamedToTheLetterOrExplained()
    {
        var advisor = await Stage.EnterAsync(await AdvisedAsync(), SessionRole.Advisor);
        var page = Show<SuitabilitySection>(advisor);
        var refused = NaughtyStrings.All.Where(text => SuitabilityReport.Check(text) is null).ToList();
        foreach (var text in refused)
        {
            Use(page, "#suitability-reference", field => field.Change(text));
            await page.InvokeAsync(() => page.Find("form").SubmitAsync());

            Assert.Equal((text, NaughtyStrings.AsRead(text)), (text, page.Find("#suitability-reference").GetAttribute("value") ?? ""));
            Assert.True(page.FindAll("#suitability-reference-error").Count == 1, text);
        }
        Assert.Null((await Stage.Store.FindAsync(advisor.Session.Id))!.SuitabilityReport);

        foreach (var text in NaughtyStrings.All.Except(refused))
        {
            Assert.True(await advisor.NameSuitabilityReportAsync(text, new ShownText("words", "de")), text);
            Assert.Equal(text.Trim(), (await Stage.Store.FindAsync(advisor.Session.Id))!.SuitabilityReport!.Reference);
            page.Render();
            Assert.Contains(text.Trim(), page.Find("[data-suitability=named]").TextContent, StringComparison.Ordinal);
            NothingRan(page);
        }
    }

    [Fact]
    public async Task Search_ForEachString_FindsNobodyElse()
    {
        var entries = Stage.Services.GetRequiredService<ConsoleEntryStore>();
        var lena = await EntryAsync(entries, "Lena Hoffmann");
        var other = await EntryAsync(entries, "Erika Muster");
        foreach (var text in NaughtyStrings.All)
        {
            // A client may be called like that, too.
            await entries.TakeAsync(lena, Petra.AdvisorId, new ClientName(text));
            Assert.Equal(text, await entries.ClientOfAsync(lena.Id, Petra.AdvisorId));

            var found = (await entries.ListAsync(Petra, new ConsoleQuery(text))).Entries.Select(entry => entry.SessionId).ToList();
            Assert.True(string.IsNullOrWhiteSpace(text) || !found.Contains(other.Id), text);
        }
        Assert.Equal([lena.Id], (await entries.ListAsync(Petra, new ConsoleQuery("hoffmann"))).Entries.Select(entry => entry.SessionId));
    }

    [Fact]
    public async Task ClientNumberAndUnits_OfEachString_AreExplainedAndStay()
    {
        var console = Stage.NewCircuit().GetRequiredService<ConsoleState>();
        console.Enter(Petra);
        var page = Show<BeginForm>(console, ("Campaigns", Array.Empty<Cashlink.Api.Campaign>()));
        foreach (var text in NaughtyStrings.All)
        {
            Use(page, "#client-number", field => field.Change(text));
            Use(page, "#begin-units", field => field.Change(text));
            await page.InvokeAsync(() => page.Find("form").SubmitAsync());

            Assert.Equal((text, NaughtyStrings.AsRead(text)), (text, page.Find("#client-number").GetAttribute("value") ?? ""));
            Assert.Equal((text, NaughtyStrings.AsRead(text)), (text, page.Find("#begin-units").GetAttribute("value") ?? ""));
            Assert.True((page.FindAll("#client-number-error").Count == 0) == Guid.TryParse(text.Trim(), out _), text);
            var isNumber = UnitsRules.TryRead(text, Language.German, out var units) && units > 0 && units <= long.MaxValue;
            Assert.True((page.FindAll("#begin-units-error").Count == 0) == (isNumber || string.IsNullOrWhiteSpace(text)), text);
            NothingRan(page);
        }
        Assert.Empty(await Sandbox.WritesAsync());
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Suggestion_OfEachString_IsWhatTheClientCouldTypeOrExplained(string code)
    {
        var language = Language.Find(code)!;
        var campaign = await Stage.Services.GetRequiredService<CampaignCatalog>().GetAsync(Scenario.Campaign(2));
        foreach (var text in NaughtyStrings.All)
        {
            foreach (var (units, error) in new[] { SuggestionRules.FromUnits(text, campaign, language), SuggestionRules.FromAmount(text, campaign, language) })
            {
                Assert.True(units is null == error is not null, text);
                if (units is { } suggested)
                    Assert.True(UnitsRules.Check(suggested.ToString(CultureInfo.InvariantCulture), campaign, language).Error is null, text);
            }
        }
    }

    [Fact]
    public async Task Note_OfEachString_ReachesTheClientAsTextOrIsExplained()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        var page = Show<ClientBar>(client.State, ("Seat", client.Seat), ("Own", client.ClientSeat), ("Step", WizardStep.Units));
        var sent = new List<string>();
        foreach (var text in NaughtyStrings.All)
        {
            if (sent.Count % NotesAtOnce == 0)
            {
                // A page that is loaded anew needs no new yes, and may write at once again.
                advisor.Dispose();
                advisor = await LiveCircuit.EnterAsync(Stage, client.State.Session.Id, LiveCircuit.Advisor);
            }
            var plain = new string([.. text.Select(sign => char.IsControl(sign) ? ' ' : sign)]).Trim();

            var refusal = await advisor.AdvisorSeat.WriteAsync(text, Language.German);

            Assert.Equal((text, plain.Length is 0 or > ScreenShare.LongestNote), (text, refusal is not null));
            if (refusal is not null)
                continue;
            sent.Add(plain);
            await client.UntilAsync(seat => seat.Share?.Notes[^1].Text == plain);
            if (sent.Count % NotesShown != 0)
                continue;
            page.Render();
            Assert.Contains(plain, page.Find("[data-part=live-note]").TextContent, StringComparison.Ordinal);
            var shown = page.FindAll("[data-part=live-notes] li");
            Assert.All(sent[^NotesShown..].Zip(shown), note => Assert.Contains(note.First, note.Second.TextContent, StringComparison.Ordinal));
            Assert.Equal(NotesShown, shown.Count);
            NothingRan(page);
        }
        Assert.InRange(sent.Count, NaughtyStrings.All.Count / 2, NaughtyStrings.All.Count);
        Assert.True(advisor.Seat.IsJoined);
        advisor.Dispose();
    }

    [Fact]
    public async Task Place_CalledLikeEachString_IsNotPointedAt()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;

        foreach (var text in NaughtyStrings.All.Where(text => !FollowPolicy.IsPlace(text)))
            Assert.False(await advisor.AdvisorSeat.PointAsync(text), text);

        Assert.Empty(client.Received.OfType<PlacePointed>());
    }

    private static void NothingRan<T>(IRenderedComponent<T> page)
        where T : IComponent => Assert.Empty(page.FindAll("script, img, iframe, [onerror], [onload]"));

    private static void Use<T>(IRenderedComponent<T> page, string selector, Action<IElement> use)
        where T : IComponent => page.InvokeAsync(() => use(page.Find(selector))).GetAwaiter().GetResult();

    /// <summary>A part of a page, in a browser that is connected.</summary>
    /// <param name="state">The circuit's state: of a session, or of the console.</param>
    /// <param name="parameters">The part's parameters.</param>
    private IRenderedComponent<T> Show<T>(object state, params (string Name, object Value)[] parameters)
        where T : IComponent
    {
        var browser = new BunitContext();
        _browsers.Add(browser);
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        browser.Services.AddSingleton<TimeProvider>(Stage.Clock);
        browser.Services.AddMudLocalization();
        browser.Services.AddSingleton(new PageMoves());
        browser.Services.AddSingleton(state.GetType(), state);
        if (state is WizardState wizard)
            browser.Services.AddSingleton(wizard.Desk<AdvisorDesk>());
        browser.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return browser.Render<T>(page =>
        {
            page.AddCascadingValue(Language.German);
            foreach (var (name, value) in parameters)
                page.TryAdd(name, value);
        });
    }

    /// <summary>A session at the check page, in which advice was given.</summary>
    private async Task<Guid> AdvisedAsync()
    {
        var session = (await Stage.Store.FindAsync((await Stage.AtStepAsync(WizardStep.Signing)).Session.Id))!;
        session.AdvisorCame("advisor-1", "Petra Vogt", MeetingKind.Advice, Stage.Clock.GetUtcNow());
        await Stage.Store.SaveAsync(session);
        return session.Id;
    }

    private async Task<WizardSession> EntryAsync(ConsoleEntryStore entries, string name)
    {
        var session = WizardSession.Begin(Guid.CreateVersion7(), "demo", Guid.NewGuid(), Sample.Campaign, "de", Sample.Now, StepOrdering.Steps);
        session.AdvisorCame(Petra.AdvisorId, Petra.AdvisorName, MeetingKind.NoAdvice, Stage.Clock.GetUtcNow());
        await Stage.Store.AddAsync(session);
        await entries.TakeAsync(session, Petra.AdvisorId, new ClientName(name));
        return session;
    }
}
