using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>Who is believed, and who is not.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class FrameGuardTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    private const string AnyHello = "{ type: 'cashlink-wizard/hello', version: 1 }";

    [Fact]
    public async Task Host_ThatIsNotOnTheList_IsRefusedByTheBrowser()
    {
        var visit = await StrictVisitAsync();
        visit.ExpectRefusedFrame();
        await visit.Page.GotoAsync(Stage.Stranger.Order("stolen", await Stage.NewOrderAsync(), renews: false, attributes: "timeout=\"2000\""));

        Assert.Equal("timeout", (await IsToldAsync(visit.Page, "error")).Text("code"));

        Assert.DoesNotContain(visit.Page.Frames, frame => frame.Url.Contains("/w/", StringComparison.Ordinal));
        Assert.DoesNotContain(await EventsAsync(visit.Page), told => told.Type is "ready" or "step");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<p>x</p>")]
    [InlineData("ftp://localhost/x")]
    [InlineData("http://")]
    public async Task Element_WithAnAddressThatIsNoWebAddress_LoadsNothing(string address)
    {
        var visit = await StrictVisitAsync();
        await visit.Page.GotoAsync(Stage.Portal.Order("source", () => Task.FromResult(System.Net.WebUtility.HtmlEncode(address)), renews: false));

        Assert.Equal("source", (await IsToldAsync(visit.Page, "error")).Text("code"));
        Assert.Equal(0, await visit.Page.Locator("iframe").CountAsync());
    }

    [Fact]
    public async Task Element_HearsMessagesOfOthers_DispatchesNothing()
    {
        var investor = await OpenAsync(Stage.Portal.Order("messages", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");
        await FitsAsync(investor);
        var height = await FrameHeightAsync(investor.Page);
        var before = (await EventsAsync(investor.Page)).Count;

        // The right words from the wrong window: this page itself, and a frame of its own origin.
        await investor.Page.EvaluateAsync("""
            async () => {
              const words = { type: 'cashlink-wizard/completed', version: 1, status: 'ACCEPTED' };
              window.postMessage(words, location.origin);
              window.postMessage({ type: 'cashlink-wizard/resize', version: 1, height: 5 }, location.origin);
              await new Promise(done => { addEventListener('message', event => { if (event.data === 'last') done(); }); window.postMessage('last', location.origin); });
            }
            """);
        // The right window, and words of the wrong shape.
        await investor.In("body").EvaluateAsync("""
            async (body, origin) => {
              const send = message => parent.postMessage(message, origin);
              send(null); send('cashlink-wizard/completed'); send(7); send([]);
              send({ type: 'completed', version: 1, status: 'ACCEPTED' });
              send({ type: 'cashlink-wizard/completed', version: 1 });
              send({ type: 'cashlink-wizard/completed', version: 1, status: '<img src=x onerror=alert(1)>' });
              send({ type: 'cashlink-wizard/completed', version: 1, status: { toString: null } });
              send({ type: 'cashlink-wizard/resize', version: 1, height: -1 });
              send({ type: 'cashlink-wizard/resize', version: 1, height: '100vh' });
              send({ type: 'cashlink-wizard/resize', version: 1, height: 1e9 });
              send({ type: 'cashlink-wizard/step', version: 1, step: 'units', number: 0, count: 6 });
              send({ type: 'cashlink-wizard/constructor', version: 1 });
              send({ type: 'cashlink-wizard/__proto__', version: 1 });
              send({ type: 'cashlink-wizard/hello', version: 1 });
            }
            """, Stage.Portal.Origin);
        // One that is good, so that everything before it has been heard; the field it should not have is dropped.
        await investor.In("body").EvaluateAsync(
            "(body, origin) => parent.postMessage({ type: 'cashlink-wizard/error', version: 1, code: 'mark', name: 'Erika' }, origin)", Stage.Portal.Origin);

        var events = await Eventually.GetAsync(() => EventsAsync(investor.Page), events => events.Any(told => told.Text("code") == "mark"));
        Assert.Null(Assert.Single(events.Skip(before)).Text("name"));
        Assert.Equal(height, await FrameHeightAsync(investor.Page));
    }

    [Fact]
    public async Task Element_HearsAnotherProtocolVersion_SaysSo()
    {
        var investor = await OpenAsync(Stage.Portal.Order("version", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");

        await investor.In("body").EvaluateAsync("(body, origin) => parent.postMessage({ type: 'cashlink-wizard/ready', version: 2 }, origin)", Stage.Portal.Origin);

        Assert.Equal("version", (await IsToldAsync(investor.Page, "error")).Text("code"));
    }

    [Fact]
    public async Task Frame_GreetedInAWrongShapeOrByAWrongWindow_AnswersNobody()
    {
        var link = await Stage.NewOrderAsync();
        Stage.Portal.Page("sibling", () => Task.FromResult("<!doctype html><html lang=\"en\"><title>Sibling</title><script src=\"/host.js\"></script>"));
        var address = Stage.Portal.Page("frames", async () => $"""
            <!doctype html><html lang="en"><title>Portal</title><script src="/host.js"></script>
            <iframe id="wizard" title="Wizard" src="{await link()}"></iframe><iframe title="Sibling" src="/sibling"></iframe>
            """);
        var visit = await StrictVisitAsync();
        await visit.Page.GotoAsync(address);
        var body = visit.Page.FrameLocator("#wizard").Locator("body");
        await Expect(visit.Page.FrameLocator("#wizard").Locator("main[data-step='units']")).ToBeVisibleAsync();
        await body.EvaluateAsync("() => { window.heard = 0; addEventListener('message', () => window.heard++); }");
        var sibling = visit.Page.Frames.Single(frame => frame.Url.EndsWith("/sibling", StringComparison.Ordinal));
        const string Listen = "() => { window.answers = 0; addEventListener('message', event => { if (event.data?.type === 'cashlink-wizard/ready') window.answers++; }); }";
        await visit.Page.EvaluateAsync(Listen);
        await sibling.EvaluateAsync(Listen);

        // The parent, but in no shape.
        await visit.Page.EvaluateAsync("""
            wizard => {
              for (const message of [null, 'cashlink-wizard/hello', { type: 'cashlink-wizard/hello' }, { type: 'cashlink-wizard/hello', version: '1' }, { type: 'hello', version: 1 }])
                frames[0].postMessage(message, wizard);
            }
            """, Stage.Deployment.Wizard.Address);
        // The right origin and the right words, but not the parent.
        await sibling.EvaluateAsync($"wizard => parent.frames[0].postMessage({AnyHello}, wizard)", Stage.Deployment.Wizard.Address);
        await Eventually.GetAsync(() => body.EvaluateAsync<int>("() => window.heard"), heard => heard == 6);
        // And one that is right.
        await visit.Page.EvaluateAsync($"wizard => frames[0].postMessage({AnyHello}, wizard)", Stage.Deployment.Wizard.Address);

        await Eventually.GetAsync(() => visit.Page.EvaluateAsync<int>("window.answers"), answers => answers > 0);
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("window.answers"));
        Assert.Equal(0, await sibling.EvaluateAsync<int>("window.answers"));
    }

    [Theory]
    [InlineData("{0}.evil.test")]
    [InlineData("{0}0")]
    [InlineData("{0}/")]
    [InlineData("https://portal.example")]
    [InlineData("*")]
    public async Task Frame_WhosePartnerNamesAnotherOrigin_DoesNotAnswer(string named)
    {
        // The browser would not even show it then; this is the second lock, in the page itself.
        var visit = await StrictVisitAsync();
        var origins = string.Format(CultureInfo.InvariantCulture, named, Stage.Portal.Origin);
        await visit.Context.AddInitScriptAsync($$"""
            new MutationObserver(() => { if (document.body?.dataset.frameOrigins) document.body.dataset.frameOrigins = '{{origins}}'; })
              .observe(document, { childList: true, subtree: true });
            """);
        await visit.Page.GotoAsync(Stage.Portal.Order("named", await Stage.NewOrderAsync(), renews: false, attributes: "timeout=\"1500\""));

        Assert.Equal("timeout", (await IsToldAsync(visit.Page, "error")).Text("code"));
        Assert.Equal(origins, await visit.Page.FrameLocator(Frame).Locator("body").GetAttributeAsync("data-frame-origins"));
        Assert.DoesNotContain(await EventsAsync(visit.Page), told => told.Type == "ready");
    }
}
