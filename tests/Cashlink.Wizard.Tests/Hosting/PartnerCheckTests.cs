using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions.Identifiers;
using Microsoft.Extensions.Configuration;

namespace Cashlink.Wizard.Tests.Hosting;

/// <summary>What is said of a partner in the configuration before the wizard starts.</summary>
public sealed class PartnerCheckTests
{
    private static readonly (string Key, string? Value)[] Theme =
    [
        ("Theme:Brand", "#7a1f3d"), ("Theme:OnBrand", "#ffffff"), ("Theme:BrandDark", "#f2a7bd"), ("Theme:OnBrandDark", "#3a0a1b"),
    ];

    [Fact]
    public void Faults_EverythingThatAPartnerMayHave_AreNone() => Assert.Empty(Faults(
    [
        .. Theme, ("Theme:Radius", "24"), ("Theme:Font", "serif"), ("Languages:0", "en"), ("Languages:1", "de"),
        ("KeyHashes:1", SecretHash.Of("next")), ("FrameOrigins:1", "http://localhost:5081"), ("FrameOrigins:2", "http://127.0.0.1:5081"),
        ("FrameOrigins:3", "https://xn--mnchen-3ya.example:8443"), ("ImprintUrl", "https://portal.example/imprint"),
        ("PrivacyUrl", "http://localhost:5081/privacy"), ("RequestsPerMinute", "60"),
        ("Webhook:Url", "https://portal.example/hooks"), ("Webhook:Secret", new string('x', 32)),
        ("Logo", "Hosting/Development/hafenbank.svg"),
    ]));

    [Theory]
    [InlineData("https://*.portal.example")]
    [InlineData("https://portal.example/")]
    [InlineData("https://portal.example/path")]
    [InlineData("https://portal.example?x=1")]
    [InlineData("https://portal.example#x")]
    [InlineData("https://user@portal.example")]
    [InlineData("https://portal.example:443")]
    [InlineData("https://Portal.example")]
    [InlineData("https://münchen.example")]
    [InlineData("http://portal.example")]
    [InlineData("http://localhost.portal.example")]
    [InlineData("ftp://portal.example")]
    [InlineData("portal.example")]
    [InlineData("'self'")]
    [InlineData("https:")]
    [InlineData("https://portal.example https://other.example")]
    [InlineData("https://portal.example; script-src *")]
    [InlineData("https://portal.example\n")]
    [InlineData("")]
    public void Faults_NotOneExactOrigin_IsNamed(string origin) => AssertOne("FrameOrigins:0", Faults([("FrameOrigins:0", origin)]));

    [Theory]
    [InlineData("Languages:0", "xx", "Languages")]
    [InlineData("Theme:Radius", "25", "Theme:Radius")]
    [InlineData("Theme:Radius", "-1", "Theme:Radius")]
    [InlineData("Theme:Font", "Comic Sans", "Theme:Font")]
    [InlineData("ImprintUrl", "http://portal.example/imprint", "ImprintUrl")]
    [InlineData("PrivacyUrl", "javascript:alert(1)", "PrivacyUrl")]
    [InlineData("RequestsPerMinute", "0", "RequestsPerMinute")]
    [InlineData("Logo", "nowhere.svg", "Logo")]
    [InlineData("Logo", "appsettings.json", "Logo")]
    public void Faults_OneWrong_NamesIt(string key, string value, string named) => AssertOne(named, Faults([(key, value)]));

    [Fact]
    public void Faults_ThirdKey_IsNamed() =>
        AssertOne("KeyHashes", Faults([("KeyHashes:1", SecretHash.Of("two")), ("KeyHashes:2", SecretHash.Of("three"))]));

    [Fact]
    public void Faults_KeyOfAnotherPartner_IsNamed() => Assert.Contains("the same key", Assert.Single(Check(
        ("Partners:0:KeyHashes:0", SecretHash.Of("key")), ("Partners:1:Id", "second"), ("Partners:1:Name", "Zweite"),
        ("Partners:1:KeyHashes:0", SecretHash.Of("key").ToUpperInvariant()))), StringComparison.Ordinal);

    [Fact]
    public void Faults_OneColourOfFour_NamesTheOthers() => Assert.Equal(
        ["OnBrand", "BrandDark", "OnBrandDark"],
        Faults([("Theme:Brand", "#7a1f3d")]).Select(line => line.Split(" is missing: ")[0].Split(':')[^1]));

    [Fact]
    public void Faults_TextThatCannotBeRead_IsRefusedWithTheRatio()
    {
        var line = Assert.Single(Faults([.. Theme, ("Theme:OnBrand", "#a06080")]));

        Assert.StartsWith("Partners:0:Theme is wrong: OnBrand on Brand has a contrast of ", line, StringComparison.Ordinal);
        Assert.Matches("""of \d\.\d+:1, and text needs 4\.5:1""", line);
    }

    [Theory]
    [InlineData("http://portal.example/hooks", "Webhook:Url")]
    [InlineData("/hooks", "Webhook:Url")]
    [InlineData("https://user:secret@portal.example/hooks", "Webhook:Url")]
    public void Faults_WebhookThatIsNotSecure_IsNamed(string url, string named) =>
        AssertOne(named, Faults([("Webhook:Url", url), ("Webhook:Secret", new string('x', 32))]));

    [Fact]
    public void Faults_ShortSecret_IsNamedAndNotRepeated()
    {
        var line = Assert.Single(Faults([("Webhook:Url", "https://portal.example/hooks"), ("Webhook:Secret", "hunter2")]));

        Assert.StartsWith("Partners:0:Webhook:Secret is wrong: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_NumberThatIsNone_IsALineAndNoException() => Assert.Contains("RequestsPerMinute", Assert.Single(Faults([("RequestsPerMinute", "many")])), StringComparison.Ordinal);

    private static void AssertOne(string named, IReadOnlyList<string> faults) =>
        Assert.StartsWith($"Partners:0:{named} is wrong: ", Assert.Single(faults), StringComparison.Ordinal);

    private static IReadOnlyList<string> Faults((string Key, string? Value)[] partner) =>
        Check([.. partner.Select(entry => ($"Partners:0:{entry.Key}", entry.Value))]);

    private static IReadOnlyList<string> Check(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Cashlink:BaseAddress"] = "https://demo.cashlink.example/api/external",
            ["Cashlink:ClientId"] = "client",
            ["Cashlink:ClientSecret"] = "secret",
            ["Store:Path"] = "/tmp/wizard.db",
            ["PublicUrl"] = "https://wizard.example",
            ["Keys:AllowUnencrypted"] = "true",
            ["Partners:0:Id"] = "demo",
            ["Partners:0:Name"] = "Musterbank",
            ["Partners:0:KeyHashes:0"] = SecretHash.Of("first"),
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        return SettingsCheck.Faults(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Cashlink.Wizard.Tests.Stage.WizardStage.WizardFolder);
    }
}
