using System.Net;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Embedding.Theme;

/// <summary>A partner's colours and logo, as a browser gets them.</summary>
public sealed class PartnerLookTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly string Logo = Path.Combine(WizardStage.WizardFolder, "Hosting", "Development", "hafenbank.svg");

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Partners:1:Theme:Brand"] = "#7a1f3d",
        ["Partners:1:Theme:OnBrand"] = "#ffffff",
        ["Partners:1:Theme:BrandDark"] = "#f2a7bd",
        ["Partners:1:Theme:OnBrandDark"] = "#3a0a1b",
        ["Partners:1:Logo"] = Logo,
        ["Partners:1:Languages:0"] = "en",
    };

    [Fact]
    public async Task Page_OfAPartnerWithALook_HasItsStyleSheetAfterTheWizardsOwn()
    {
        var page = await PageAsync(WizardStage.OtherPartnerKey);

        Assert.Matches("""<link rel="stylesheet" href="/?css/wizard[^>]+/>\s*<link rel="stylesheet" href="/partners/other/theme.css\?v=[0-9a-f]{16}" />""", page);
        Assert.Matches("""<img class="brand-logo" src="/partners/other/logo\?v=[0-9a-f]{16}" alt="Andere Bank" />""", page);
    }

    [Fact]
    public async Task Page_OfAPartnerWithoutALook_IsTheWizardsOwn()
    {
        var page = await PageAsync(WizardStage.PartnerKey);

        Assert.DoesNotContain("/partners/", page, StringComparison.Ordinal);
        Assert.Contains("brand-mark", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAPartnerWithOneLanguage_IsInItAndOffersNoOther()
    {
        var page = await PageAsync(WizardStage.OtherPartnerKey);

        Assert.Contains("<html lang=\"en\" ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"languages\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_OfASessionOfThePartner_LooksLikeThePartnerAndSpeaksItsLanguage()
    {
        var launched = await Visitor.LaunchAsync(key: WizardStage.OtherPartnerKey);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", language: "de");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("/partners/other/theme.css", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("data-door=\"not-admitted\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme.css", "text/css")]
    [InlineData("logo", "image/svg+xml")]
    public async Task Address_WithTheHashOfTheContent_MayBeKeptForGood(string name, string mediaType)
    {
        var address = Address(name).Match(await PageAsync(WizardStage.OtherPartnerKey)).Value;
        using var answer = await Visitor.AskAsync(address, key: null);

        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("theme.css")]
    [InlineData("theme.css?v=0000000000000000")]
    [InlineData("logo?v=1")]
    public async Task Address_WithAnotherHash_IsNotKept(string name)
    {
        using var answer = await Visitor.AskAsync($"/partners/other/{name}", key: null);

        Assert.Equal((HttpStatusCode.OK, "no-cache"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task Logo_OpenedByItself_MayDoNothing()
    {
        using var answer = await Visitor.AskAsync("/partners/other/logo", key: null);

        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(await File.ReadAllBytesAsync(Logo), await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/partners/demo/theme.css")]
    [InlineData("/partners/demo/logo")]
    [InlineData("/partners/nobody/theme.css")]
    [InlineData("/partners/..%2fother/theme.css")]
    public async Task Address_OfALookThatThereIsNot_IsNotFound(string path)
    {
        using var answer = await Visitor.AskAsync(path, key: null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> PageAsync(string key)
    {
        var launched = await Visitor.LaunchAsync(key: key);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", await Visitor.AdmitAsync(launched));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static Regex Address(string name) => new($"/partners/other/{Regex.Escape(name)}\\?v=[0-9a-f]+");
}
