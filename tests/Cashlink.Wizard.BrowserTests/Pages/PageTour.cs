namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>
/// Every page that there is, in legs: one investor with one offer, from the first page on. docs/pages.md is the table to this
/// list; the pictures, the accessibility checks and the checks of layout walk it, and a page that is missing on either side fails.
/// </summary>
internal static class PageTour
{
    public static IReadOnlyList<PageLeg> Legs { get; } =
    [
        new("ordinary", OrdinaryLeg.Pages, OrdinaryLeg.WalkAsync),
        new("statuses", StatusLegs.Pages, StatusLegs.WalkAsync, InEnglishToo: false),
        new("acknowledgement", SigningLegs.AcknowledgementPages, SigningLegs.AcknowledgeAsync),
        new("outage", SigningLegs.OutagePages, SigningLegs.WalkThroughOutageAsync, InEnglishToo: false),
        new("no-wallet", WalletLegs.NonePages, WalletLegs.WalkWithNoneAsync, InEnglishToo: false),
        new("identification-pending", WalletLegs.PendingPages, WalletLegs.WalkWhilePendingAsync, InEnglishToo: false),
        new("identification-refused", WalletLegs.RefusedPages, WalletLegs.WalkRefusedAsync, InEnglishToo: false),
        new("company", PeopleLegs.CompanyPages, PeopleLegs.WalkAsCompanyAsync, InEnglishToo: false),
        new("holding", PeopleLegs.HoldingPages, PeopleLegs.WalkWithHoldingAsync, InEnglishToo: false),
        new("long-names", PeopleLegs.LongNamePages, PeopleLegs.WalkWithLongNameAsync),
        new("home", HomeLeg.Pages, HomeLeg.WalkAsync),
        new("mail", MailLeg.Pages, MailLeg.WalkAsync),
        new("console", ConsoleLeg.Pages, ConsoleLeg.WalkAsync),
        new("advisor", AdvisedLegs.AdvisorPages, AdvisedLegs.WalkAsAdvisorAsync),
        new("one-screen", AdvisedLegs.OneScreenPages, AdvisedLegs.WalkBeforeOneScreenAsync, InEnglishToo: false),
        new("two-screens-client", TogetherLegs.ClientPages, TogetherLegs.WalkAsClientAsync, InEnglishToo: false),
        new("two-screens-advisor", TogetherLegs.AdvisorPages, TogetherLegs.WalkAsAdvisorAsync),
        new("operations", OperationsLeg.Pages, OperationsLeg.WalkAsync),
        new("doors", DoorLeg.Pages, DoorLeg.WalkAsync),
    ];

    public static PageLeg Leg(string name) => Legs.Single(leg => leg.Name == name);
}

/// <param name="Name">What the leg is about.</param>
/// <param name="Pages">The pages that it stops at, in this order.</param>
/// <param name="Walk">Goes from page to page, and says at each stop which one is shown now.</param>
/// <param name="InEnglishToo">
/// False when its pages are those of another leg with other sentences on them: every run looks at them in German, whose sentences are
/// longer, in all ways, and in English only the deep one does.
/// </param>
internal sealed record PageLeg(string Name, IReadOnlyList<string> Pages, Func<Tour, IAsyncEnumerable<string>> Walk, bool InEnglishToo = true)
{
    /// <summary>Walks the leg; ends with an error when it did not stop at just those pages that it promises.</summary>
    public async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var seen = new List<string>();
        await foreach (var page in Walk(tour))
        {
            seen.Add(page);
            yield return page;
        }
        Assert.Equal(Pages, seen);
    }
}
