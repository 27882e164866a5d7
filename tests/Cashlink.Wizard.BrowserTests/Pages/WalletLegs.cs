using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The investors whose wallet or identification is not there yet: 2, 3 and 7.</summary>
internal static class WalletLegs
{
    public static readonly IReadOnlyList<string> NonePages =
        ["wallet-none", "wallet-own", "wallet-own-error", "wallet-managed", "wallet-managed-error", "status-without-wallet"];

    public static readonly IReadOnlyList<string> PendingPages = ["units-identification-pending", "wallet-identification-pending", "status-kyc-pending"];

    public static readonly IReadOnlyList<string> RefusedPages = ["units-identification-refused", "wallet-identification-refused", "status-kyc-insufficient"];

    public static async IAsyncEnumerable<string> WalkWithNoneAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(2, Deployment.Solarpark);
        await tour.GoToWalletAsync(investor);
        yield return "wallet-none";
        await tour.Page.Locator("input[value='own']").CheckAsync();
        await tour.Page.Locator("#wallet-address").FillAsync("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        await Expect(tour.Page.Locator("[data-part=more] [data-part=grouped]")).ToBeVisibleAsync();
        yield return "wallet-own";
        await foreach (var page in Tour.WithErrorAsync(investor, "wallet-own"))
            yield return page;
        await tour.Page.Locator("input[value='managed']").CheckAsync();
        await Expect(tour.Page.Locator("#confirm-custody-terms")).ToBeVisibleAsync();
        yield return "wallet-managed";
        await foreach (var page in Tour.WithErrorAsync(investor, "wallet-managed"))
            yield return page;
        await tour.Page.Locator("[data-action='later']").ClickAsync();
        await investor.IsAtAsync("status");
        await tour.ShowStatusAsync(investor, "ACCEPTED");
        await Expect(tour.Page.Locator("[data-qr]")).ToBeVisibleAsync();
        yield return "status-without-wallet";
    }

    public static async IAsyncEnumerable<string> WalkWhilePendingAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(3, Deployment.Solarpark);
        yield return "units-identification-pending";
        await tour.GoToWalletAsync(investor);
        yield return "wallet-identification-pending";
        await tour.Page.Locator("[data-action='later']").ClickAsync();
        await investor.IsAtAsync("status");
        await tour.ShowStatusAsync(investor, "KYC_PENDING");
        yield return "status-kyc-pending";
    }

    public static async IAsyncEnumerable<string> WalkRefusedAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(7, Deployment.Solarpark);
        yield return "units-identification-refused";
        await tour.GoToWalletAsync(investor);
        yield return "wallet-identification-refused";
        await tour.Page.Locator("[data-action='later']").ClickAsync();
        await investor.IsAtAsync("status");
        await tour.ShowStatusAsync(investor, "KYC_INSUFFICIENT");
        yield return "status-kyc-insufficient";
    }
}
