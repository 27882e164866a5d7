using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Microsoft.Extensions.Configuration;

namespace Cashlink.Wizard.Tests.Hosting;

public sealed class SettingsCheckTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Cashlink:BaseAddress"] = "https://demo.cashlink.example/api/external",
        ["Cashlink:ClientId"] = "client",
        ["Cashlink:ClientSecret"] = "secret",
        ["Store:Path"] = "/tmp/wizard.db",
        ["Partners:0:Id"] = "demo",
        ["Partners:0:Name"] = "Musterbank",
        ["Partners:0:KeyHashes:0"] = SecretHash.Of("key"),
        ["Partners:0:FrameOrigins:0"] = "https://portal.example",
        ["Partners:0:ReturnUrls:0"] = "https://portal.example/back",
    };

    [Fact]
    public void Faults_CompleteSettings_AreNone() => Assert.Empty(Faults());

    [Fact]
    public void Faults_NoSettings_AreOneLineForEachThatIsMissing()
    {
        var faults = SettingsCheck.Faults(new ConfigurationBuilder().Build());

        Assert.Equal(
            ["Cashlink:BaseAddress", "Cashlink:ClientId", "Cashlink:ClientSecret", "Store:Path", "Partners:0:Id"],
            faults.Select(line => line.Split(" is missing: ")[0]));
        Assert.All(faults, line => Assert.DoesNotContain('\n', line));
    }

    [Theory]
    [InlineData("Cashlink:BaseAddress", "", "Cashlink__BaseAddress")]
    [InlineData("Cashlink:ClientSecret", " ", "Cashlink__ClientSecret")]
    [InlineData("Store:Path", null, "Store__Path")]
    [InlineData("Partners:0:Name", "", "Partners__0__Name")]
    [InlineData("Partners:0:KeyHashes:0", null, "Partners__0__KeyHashes__0")]
    public void Faults_OneMissing_NamesItAndItsVariable(string key, string? value, string variable)
    {
        var line = Assert.Single(Faults((key, value)));

        Assert.StartsWith($"{key} is missing: ", line, StringComparison.Ordinal);
        Assert.Contains($"(environment variable {variable})", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cashlink:BaseAddress", "demo.cashlink.example", "Cashlink:BaseAddress")]
    [InlineData("Cashlink:BaseAddress", "ftp://demo.cashlink.example", "Cashlink:BaseAddress")]
    [InlineData("Partners:0:Id", "Demo Bank", "Partners:0:Id")]
    [InlineData("Partners:0:KeyHashes:0", "key", "Partners:0:KeyHashes")]
    [InlineData("Partners:0:FrameOrigins:0", "https://portal.example/", "Partners:0:FrameOrigins:0")]
    [InlineData("Partners:0:FrameOrigins:0", "https://portal.example/path", "Partners:0:FrameOrigins:0")]
    [InlineData("Partners:0:FrameOrigins:0", "*", "Partners:0:FrameOrigins:0")]
    [InlineData("Partners:0:FrameOrigins:0", "https://portal.example; script-src *", "Partners:0:FrameOrigins:0")]
    [InlineData("Partners:0:ReturnUrls:0", "/back", "Partners:0:ReturnUrls")]
    [InlineData("Partners:0:ReturnUrls:0", "javascript:alert(1)", "Partners:0:ReturnUrls")]
    public void Faults_OneWrong_NamesIt(string key, string value, string named) =>
        Assert.StartsWith($"{named} is wrong: ", Assert.Single(Faults((key, value))), StringComparison.Ordinal);

    [Fact]
    public void Faults_SeveralWrong_AreAllNamed() => Assert.Equal(
        4, Faults(("Cashlink:ClientId", ""), ("Store:Path", ""), ("Partners:0:Id", "?"), ("Partners:0:Name", "")).Count);

    [Fact]
    public void Faults_TwoPartnersWithOneId_AreNamed()
    {
        var line = Assert.Single(Faults(
            ("Partners:1:Id", "demo"), ("Partners:1:Name", "Zweite"), ("Partners:1:KeyHashes:0", SecretHash.Of("other"))));

        Assert.Contains("demo", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_SecretSettings_AreNeverRepeated()
    {
        var lines = Faults(("Cashlink:BaseAddress", "?"), ("Cashlink:ClientSecret", "very-secret"), ("Partners:0:KeyHashes:0", "plain-key"));

        Assert.All(lines, line => Assert.False(
            line.Contains("very-secret", StringComparison.Ordinal) || line.Contains("plain-key", StringComparison.Ordinal), line));
    }

    private static IReadOnlyList<string> Faults(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Complete);
        foreach (var (key, value) in changes)
        {
            if (value is null)
                settings.Remove(key);
            else
                settings[key] = value;
        }
        return SettingsCheck.Faults(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
