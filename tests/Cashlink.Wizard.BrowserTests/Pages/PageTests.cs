using System.Text;
using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

public sealed class PagesInGermanTests(ITestOutputHelper output, TourDeployment tour) : PageTests(output, tour, "de")
{
    [Theory]
    [MemberData(nameof(Legs))]
    public Task Pages_OfALeg_AreAccessible(string leg) => WalkAsync(leg);
}

public sealed class PagesInEnglishTests(ITestOutputHelper output, TourDeployment tour) : PageTests(output, tour, "en")
{
    public static TheoryData<string> LegsInEnglish { get; } = [.. PageTour.Legs.Where(leg => leg.InEnglishToo).Select(leg => leg.Name)];

    [Theory]
    [MemberData(nameof(LegsInEnglish))]
    public Task Pages_OfALeg_AreAccessible(string leg) => WalkAsync(leg);
}

/// <summary>
/// Every page, looked at in place: with axe and with the keyboard alone at the width of a small phone and of a desk, in both colour
/// schemes; in a narrow font and in the widest usual one, at 400 %, for the size of what is clicked, for what covers the focus; in
/// forced colours. One class a language, so that they run side by side.
/// </summary>
public abstract class PageTests(ITestOutputHelper output, TourDeployment tour, string language) : BrowserTest(output), IClassFixture<TourDeployment>
{
    private const int Height = 900;

    /// <summary>A window of 1280 by 1024 at 400 %.</summary>
    private const int HeightEnlarged = 256;

    /// <summary>High enough for the notice of a lost connection to stick.</summary>
    private const int HeightOfSmallPhone = 568;

    /// <summary>A leg has up to two dozen pages, each of which is looked at in many ways.</summary>
    protected override TimeSpan Limit => TimeSpan.FromMinutes(20);

    public static TheoryData<string> Legs { get; } = [.. PageTour.Legs.Select(leg => leg.Name)];

    /// <summary>What the two languages share otherwise, each of them goes through alone.</summary>
    [Theory]
    [MemberData(nameof(Legs))]
    [Trait("Category", "Deep")]
    public Task Pages_OfALegInEachLook_AreAccessible(string leg) => WalkAsync(leg, PageLooks.All, PageFonts.All);

    /// <summary>A check that finds nothing must be shown to be able to.</summary>
    [Fact]
    public async Task Checks_OnAPageWithFaults_FindThem()
    {
        var visit = await VisitAsync(language);
        var html = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            """
            <title>x</title><input style='outline:none' onkeydown='event.preventDefault()'><p style='color:#999;background:#fff'>pale</p>
            <div style='width:400px'>wide</div><div style='width:50px;overflow:hidden;white-space:nowrap'>a text that is cut</div>
            <button style='width:10px;height:10px;padding:0'></button><button style='width:10px;height:10px;padding:0'></button>
            <div class='button'>no edge</div><p class='mud-table'></p><div style='position:fixed;inset:0;background:white'></div>
            """));
        await visit.Page.GotoAsync($"data:text/html;base64,{html}");
        var found = string.Join('\n', await LookAsync(visit.Page, PageLooks.All, PageFonts.All));
        foreach (var font in PageFonts.All)
            Assert.Contains($"at 400 % in {font}: as it is: DIV#. reaches from", found, StringComparison.Ordinal);
        foreach (var colours in new[] { "Light at 320", "Dark at 320", "Light at 1280", "Dark at 1280" })
            Assert.Contains($"{colours}: color-contrast", found, StringComparison.Ordinal);
        foreach (var fault in new[] { "color-contrast", "html-has-lang", "label (critical)", "reaches from", "its text", " is 10 by 10", "covered: ", "no ring: ", "no edge: ", "mud-table has a rule", "Tab: no ring at <input", "Tab: stop 2 is none" })
            Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    /// <summary>What the languages share is parted between them, where both walk.</summary>
    protected Task WalkAsync(string leg) => PageTour.Leg(leg).InEnglishToo
        ? WalkAsync(leg, PageLooks.Of(language), PageFonts.Of(language))
        : WalkAsync(leg, [.. PageLooks.Of("de"), .. PageLooks.Of("en")], PageFonts.All);

    private async Task WalkAsync(string leg, IReadOnlyList<PageLook> looks, IReadOnlyList<string> fonts)
    {
        var visit = await VisitAsync(language, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var found = new List<string>();
        await foreach (var name in PageTour.Leg(leg).WalkAsync(new Tour(visit, tour.Deployment)))
            found.AddRange((await LookAsync(visit.Page, looks, fonts)).Select(what => $"{name} {what}"));
        None(found);
    }

    /// <summary>The fonts differ in how wide they are, the colour schemes in colours alone; so each is tried on what depends on it.</summary>
    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, IReadOnlyList<PageLook> looks, IReadOnlyList<string> fonts)
    {
        var found = new List<string>();
        Note("in its style", await ComponentStyleInspection.FindAsync(page));
        await page.SetViewportSizeAsync(PageLooks.Phone, HeightEnlarged);
        await PageFonts.WithEachAsync(page, fonts, async font =>
        {
            Note($"at 400 % in {font}", await ReflowInspection.FindAsync(page));
            Note($"at 400 % in {font}", await FocusInspection.FindCoveredAsync(page));
        });
        foreach (var width in new[] { PageLooks.Phone, PageLooks.Desk })
        {
            await page.SetViewportSizeAsync(width, width == PageLooks.Phone ? HeightOfSmallPhone : Height);
            await PageFonts.WithEachAsync(page, fonts, async font =>
            {
                Note($"at {width} in {font}", await TargetInspection.FindAsync(page));
                Note($"at {width} in {font}", await FocusInspection.FindCoveredAsync(page));
            });
            foreach (var look in looks.Where(look => look.Width == width))
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Colours });
                Note($"{look.Colours} at {width}", await (look.IsFull ? AxeInspection.FindAsync(page) : AxeInspection.FindInColoursAsync(page)));
                if (look.ByKeyboard)
                    Note($"{look.Colours} at {width}", await KeyboardInspection.FindAsync(page));
            }
        }
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        Note("in forced colours", await FocusInspection.FindInForcedColoursAsync(page));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None });
        return found;

        void Note(string where, IReadOnlyList<string> faults) => found.AddRange(faults.Select(fault => $"{where}: {fault}"));
    }
}
