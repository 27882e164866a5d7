using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The address for receipts, the pages behind a mail's links, and the public entry for a withdrawal.</summary>
internal static class MailLeg
{
    public static readonly IReadOnlyList<string> Pages =
    [
        "status-mail-error", "status-mail-unconfirmed", "mail-confirm", "mail-confirmed", "mail-return", "mail-return-asked", "mail-enter", "mail-stop",
        "withdrawal-public", "withdrawal-public-error", "withdrawal-public-received",
    ];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var (page, mails, language) = (tour.Page, tour.Deployment.Mail, tour.Visit.Language);
        // Each walk has an address of its own: the pictures are made in one deployment.
        var address = $"lena.{Guid.NewGuid():N}@example.org";
        var person = await tour.Deployment.Sandbox.NewInvestorAsync(wallets: 1);
        var investor = await tour.EnterAsync(tour.Visit, person, Deployment.Hafenkante);
        await investor.TypeUnitsAsync("2");
        await investor.ContinueToAsync("signing");
        await investor.GoOnFromSigningAsync();
        await page.Locator("#mail-address").FillAsync("lena");
        await page.Locator("[data-action=save-mail]").ClickAsync();
        await Expect(page.Locator("[data-mail] [data-part=field-error]")).ToBeVisibleAsync();
        yield return "status-mail-error";
        await page.Locator("#mail-address").FillAsync(address);
        await page.Locator("[data-action=save-mail]").ClickAsync();
        await Expect(page.Locator("[data-mail=unconfirmed]")).ToBeVisibleAsync();
        yield return "status-mail-unconfirmed";

        var confirm = await LinkAsync("/mail/confirm/");
        await foreach (var name in PressAsync(page, confirm, "mail-confirm", "mail-confirmed"))
            yield return name;
        var back = await LinkAsync("/return/");
        await foreach (var name in PressAsync(page, back, "mail-return", "mail-return-asked"))
            yield return name;
        await page.GotoAsync((await LinkAsync("/return/enter/")).AbsoluteUri);
        await Expect(page.Locator("main[data-entry]")).ToBeVisibleAsync();
        yield return "mail-enter";
        await page.GotoAsync(back.AbsoluteUri.Replace("/return/", "/mail/stop/", StringComparison.Ordinal));
        await Expect(page.Locator("main[data-mail-link=stop]")).ToBeVisibleAsync();
        yield return "mail-stop";

        tour.Visit.Expect(422);
        await page.GotoAsync($"{tour.Deployment.Wizard.Address}/widerruf?lang={language}");
        await Expect(page.Locator("main[data-public-withdrawal=asked]")).ToBeVisibleAsync();
        yield return "withdrawal-public";
        await page.Locator("[data-action=confirm-withdrawal]").ClickAsync();
        await Expect(page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        yield return "withdrawal-public-error";
        await page.Locator("#number").FillAsync("5c9e2d1a-6f43-4b8e-9a57-1d20c7e4b3f8");
        await page.Locator("#name").FillAsync("Erika Beispiel");
        await page.Locator("#email").FillAsync(address);
        await page.Locator("[data-action=confirm-withdrawal]").ClickAsync();
        await Expect(page.Locator("main[data-public-withdrawal=received]")).ToBeVisibleAsync();
        yield return "withdrawal-public-received";

        async Task<Uri> LinkAsync(string path) => MailServer.LinkIn(
            await mails.WaitForAsync(mail => mail.To.Mailboxes.Any(mailbox => mailbox.Address == address) && mail.TextBody!.Contains(path, StringComparison.Ordinal)), path);
    }

    private static async IAsyncEnumerable<string> PressAsync(IPage page, Uri link, string asks, string done)
    {
        await page.GotoAsync(link.AbsoluteUri);
        await Expect(page.Locator("main[data-mail-link] form button")).ToBeVisibleAsync();
        yield return asks;
        await page.Locator("main[data-mail-link] form button").ClickAsync();
        await Expect(page.Locator("main[data-mail-link] form")).ToHaveCountAsync(0);
        yield return done;
    }
}
