using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>Two people before one screen: larger type, and a device that changes hands.</summary>
public sealed class PresentingTests(ITestOutputHelper output) : BrowserTest(output)
{
    private static readonly Guid Hafenkante = Guid.Parse("c0000000-0000-4000-8000-000000000002");

    [Fact]
    public async Task Presenting_MakesTheTypeLarger_AlsoAfterAReload()
    {
        var desk = await InSessionAsync("de");
        var before = await TypeSizeAsync(desk);

        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("[data-action='present']")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.True(await TypeSizeAsync(desk) >= 1.15 * before);

        await desk.Page.ReloadAsync();
        await Expect(desk.Page.Locator("[data-action='present']")).ToHaveAttributeAsync("aria-pressed", "true");
        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("body[data-presenting]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task HandOver_IsThereOnce_AndFirstInTheBar_PresentingOrNot()
    {
        var desk = await InSessionAsync("en");
        await StandsFirstAsync();
        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("[data-action='show-on-request']")).ToBeVisibleAsync();
        await StandsFirstAsync();

        async Task StandsFirstAsync()
        {
            await Expect(desk.Page.Locator("a[href$='/handover']")).ToHaveCountAsync(1);
            await Expect(desk.Page.Locator("[data-advisor-bar] div > :first-child")).ToHaveAttributeAsync("data-action", "hand-over");
        }
    }

    [Fact]
    public async Task Device_HandedOverAndBack_ChangesTheRoleEachTime()
    {
        var desk = await InSessionAsync("de", campaign: Hafenkante);
        await Expect(desk.Page.Locator("[data-action='continue']")).ToBeDisabledAsync();

        await desk.Page.Locator("[data-action='hand-over']").ClickAsync();
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Jetzt sind Sie dran");
        var code = await desk.SendCodeAsync();
        await Expect(desk.Page.Locator("label[for='confirm-handover']")).ToContainTextAsync("Erika Beispiel");
        await Expect(desk.Page.Locator("#confirm-handover")).Not.ToBeCheckedAsync();
        await desk.Page.Locator("[data-action='take-device']").ClickAsync();
        await Expect(desk.Page.Locator("[data-error-summary]")).ToContainTextAsync("Bestätigen Sie");
        await desk.TypeCodeAsync(code == "000000" ? "000001" : "000000");
        await desk.Page.Locator("#confirm-handover").CheckAsync();
        await desk.Page.Locator("[data-action='take-device']").ClickAsync();
        await Expect(desk.Page.Locator("#presence-code-error")).ToBeVisibleAsync();
        await desk.TypeCodeAsync(code);
        await desk.Page.Locator("#confirm-handover").CheckAsync();
        await desk.Page.Locator("[data-action='take-device']").ClickAsync();

        var client = new Investor(desk.Visit);
        await client.IsAtAsync("units");
        await client.TypeUnitsAsync("2");
        await client.ContinueToAsync("signing");
        // What was noted is shown to the client before the signature.
        await Expect(desk.Page.Locator("[data-advisor-record]")).ToContainTextAsync($"Sie haben das Gerät von {Desk.Name} übernommen");

        await desk.Page.Locator("[data-action='hand-back']").ClickAsync();
        await desk.IsInSessionAsync();
        await Expect(client.Sign).ToBeDisabledAsync();
        await Expect(desk.Page.Locator("[data-advisor-record]")).ToContainTextAsync($"Sie haben {Desk.Name} das Gerät zurückgegeben");
    }

    [Fact]
    public async Task Advice_WithoutItsReport_WaitsForTheAdvisorAndThenGoesOn()
    {
        var desk = await InSessionAsync("en", "advice", Hafenkante);
        await desk.HandOverAsync();
        var client = new Investor(desk.Visit);
        await client.IsAtAsync("units");
        await client.TypeUnitsAsync("2");
        await client.ContinueToAsync("signing");
        await client.OpenDocumentsAsync();
        await Expect(desk.Page.Locator("[data-suitability='due']")).ToContainTextAsync($"It is {Desk.Name}'s turn");
        await client.Sign.ClickAsync();
        await Expect(client.ErrorSummary).ToContainTextAsync("suitability report");

        await desk.Page.Locator("[data-action='hand-back']").ClickAsync();
        await desk.IsInSessionAsync();
        await desk.Page.Locator("#suitability-reference").FillAsync("GE-2026-4711");
        await desk.Page.Locator("[data-action='name-report']").ClickAsync();
        await Expect(desk.Page.Locator("[data-suitability='named']")).ToContainTextAsync("GE-2026-4711");

        await desk.HandOverAsync();
        await client.IsAtAsync("signing");
        await client.SignAsync();
    }

    [Fact]
    public async Task ForbiddenButton_EnabledByScriptAndClicked_DoesNothing()
    {
        var desk = await InSessionAsync("en");
        var session = SessionOf(desk);
        await desk.Page.Locator("#units").FillAsync("1,100");
        await desk.Page.EvaluateAsync("for (const off of document.querySelectorAll('main :disabled')) off.disabled = false");

        await desk.Page.Locator("[data-action='continue']").ClickAsync();

        // The circuit has answered once the next thing that is asked of it is done.
        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("[data-action='present']")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(desk.Page.Locator("main")).ToHaveAttributeAsync("data-step", "units");
        var seen = await desk.Deployment.Wizard.SessionAsync(session);
        Assert.Equal(("units", (Guid?)null), (seen.Step, seen.InvitationId));
    }

    private static Task<double> TypeSizeAsync(Desk desk) => desk.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)");

    private static Guid SessionOf(Desk desk) => Guid.Parse(new Uri(desk.Page.Url).Segments[2].TrimEnd('/'));

    private async Task<Desk> InSessionAsync(string language, string meeting = "no-advice", Guid? campaign = null)
    {
        var desk = new Desk(await VisitAsync(language), await TestRun.MailDeployment);
        await desk.OpenAsync(await desk.LaunchAsync(meeting, campaign));
        return desk;
    }
}
