using System.Text.Json.Nodes;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>Campaign 4, whose risks are acknowledged by name and place; and what is said while Cashlink is away or slow.</summary>
internal static class SigningLegs
{
    public static readonly IReadOnlyList<string> AcknowledgementPages =
        ["units-with-agio", "signing-acknowledgement", "signing-acknowledgement-error", "signing-acknowledged"];

    public static readonly IReadOnlyList<string> OutagePages = ["units-unavailable", "signing-costs-late", "signing-costs-unavailable"];

    public static async IAsyncEnumerable<string> AcknowledgeAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(1, Deployment.Biogas);
        var acknowledge = tour.Page.Locator("[data-action='acknowledge']");
        await investor.TypeUnitsAsync("10");
        await Expect(tour.Page.Locator("[data-part=total-value]")).ToContainTextAsync("250");
        yield return "units-with-agio";
        await investor.ContinueToAsync("signing");
        yield return "signing-acknowledgement";
        await investor.OpenDocumentsAsync();
        await Expect(tour.Page.Locator("[data-duty=open]")).ToHaveCountAsync(0);
        await acknowledge.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        yield return "signing-acknowledgement-error";
        await tour.Page.Locator("#acknowledge-name").FillAsync("Anna-Lena Müller-Lüdenscheidt von und zu Hohenstein");
        await tour.Page.Locator("#acknowledge-place").FillAsync("Rothenburg ob der Tauber");
        await acknowledge.ClickAsync();
        await Expect(tour.Page.Locator("[data-acknowledged]")).ToBeVisibleAsync();
        yield return "signing-acknowledged";
    }

    public static async IAsyncEnumerable<string> WalkThroughOutageAsync(Tour tour)
    {
        var sandbox = tour.Deployment.Sandbox;
        await SetCostsDelayAsync(sandbox, TimeSpan.FromHours(1));
        try
        {
            var investor = await tour.EnterAsync(2, Deployment.Biogas);
            await investor.TypeUnitsAsync("10");
            await sandbox.GoDownAsync();
            await investor.Continue.ClickAsync();
            await Expect(tour.Page.Locator("[data-notice=problem] [data-action='retry']")).ToBeVisibleAsync();
            yield return "units-unavailable";
            await sandbox.ClearFaultsAsync();
            // The page goes on by itself.
            await Expect(tour.Page.Locator("main[data-step='signing']")).ToBeVisibleAsync();
            var note = tour.Page.Locator("#document-costs-note");
            await Expect(note).ToBeVisibleAsync();
            var late = await note.InnerTextAsync();
            yield return "signing-costs-late";
            await sandbox.GoDownAsync();
            await Expect(note).Not.ToHaveTextAsync(late, new() { UseInnerText = true });
            yield return "signing-costs-unavailable";
        }
        finally
        {
            await sandbox.ClearFaultsAsync();
            await SetCostsDelayAsync(sandbox, TimeSpan.FromMilliseconds(100));
        }
    }

    private static Task SetCostsDelayAsync(SandboxServer sandbox, TimeSpan delay) =>
        sandbox.ConfigureAsync(new JsonObject { ["costs_document_delay_ms"] = (int)delay.TotalMilliseconds });
}
