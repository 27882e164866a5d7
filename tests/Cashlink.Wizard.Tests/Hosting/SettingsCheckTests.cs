using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Tests.Stage;
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
        ["PublicUrl"] = "https://wizard.example",
        ["Keys:OperatorKey"] = Convert.ToBase64String(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray()),
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
        var faults = SettingsCheck.Faults(new ConfigurationBuilder().Build(), WizardStage.WizardFolder);

        Assert.Equal(
            ["Cashlink:BaseAddress", "Cashlink:ClientId", "Cashlink:ClientSecret", "Store:Path", "Partners:0:Id", "PublicUrl", "Keys:OperatorKeyFile"],
            faults.Select(line => line.Split(" is missing: ")[0]));
        Assert.All(faults, line => Assert.DoesNotContain('\n', line));
    }

    [Theory]
    [InlineData("Cashlink:BaseAddress", "", "Cashlink__BaseAddress")]
    [InlineData("Cashlink:ClientSecret", " ", "Cashlink__ClientSecret")]
    [InlineData("Store:Path", null, "Store__Path")]
    [InlineData("PublicUrl", null, "PublicUrl")]
    [InlineData("Partners:0:Name", "", "Partners__0__Name")]
    [InlineData("Partners:0:KeyHashes:0", null, "Partners__0__KeyHashes__0")]
    public void Faults_OneMissing_NamesItAndItsVariable(string key, string? value, string variable)
    {
        var line = Assert.Single(Faults((key, value)));

        Assert.StartsWith($"{key} is missing: ", line, StringComparison.Ordinal);
        Assert.Contains($"(environment variable {variable})", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_NothingThatEncryptsTheKeys_IsOneUnlessItIsSaidOrOnADevelopersMachine()
    {
        Assert.StartsWith("Keys:OperatorKeyFile is missing: ", Assert.Single(Faults(("Keys:OperatorKey", null))), StringComparison.Ordinal);
        Assert.Empty(Faults(("Keys:OperatorKey", null), ("Keys:AllowUnencrypted", "true")));
        Assert.DoesNotContain(
            SettingsCheck.Faults(new ConfigurationBuilder().Build(), WizardStage.WizardFolder, isDevelopment: true),
            line => line.StartsWith("Keys:", StringComparison.Ordinal));
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
    [InlineData("Partners:0:ImprintUrl", "portal.example/imprint", "Partners:0:ImprintUrl")]
    [InlineData("Partners:0:PrivacyUrl", "javascript:alert(1)", "Partners:0:PrivacyUrl")]
    [InlineData("Partners:0:HelpUrl", "/help", "Partners:0:HelpUrl")]
    [InlineData("Partners:0:HelpEmail", "nobody", "Partners:0:HelpEmail")]
    [InlineData("Partners:0:HelpPhone", "call us", "Partners:0:HelpPhone")]
    [InlineData("Partners:0:HelpPhone", "12", "Partners:0:HelpPhone")]
    [InlineData("Partners:0:IdentificationUrl", "https://{investor_id}.example/", "Partners:0:IdentificationUrl")]
    [InlineData("IdentificationUrl", "http://ident.example/", "IdentificationUrl")]
    [InlineData("PublicUrl", "wizard.example", "PublicUrl")]
    [InlineData("PublicUrl", "https://wizard.example/invest", "PublicUrl")]
    [InlineData("PublicUrl", "https://somebody@wizard.example", "PublicUrl")]
    [InlineData("PublicUrl", "http://wizard.example", "PublicUrl")]
    [InlineData("OtherUrls:0", "ftp://wizard.internal", "OtherUrls:0")]
    [InlineData("Store:ConnectionString", "Host=db.internal;Database=wizard;Username=wizard", "Store:ConnectionString")]
    [InlineData("Store:ConnectionString", "Host=/run/postgresql,db.internal;Database=wizard", "Store:ConnectionString")]
    [InlineData("Store:ConnectionString", "Host=db.internal;Database=wizard;SSL Mode=Allow", "Store:ConnectionString")]
    [InlineData("Store:ConnectionString", "no such thing", "Store:ConnectionString")]
    [InlineData("QuestionnaireFolder", "/nowhere/at/all", "QuestionnaireFolder")]
    [InlineData("SettingsFolder", "/nowhere/at/all", "SettingsFolder")]
    [InlineData("Telemetry:Endpoint", "collector:4317", "Telemetry:Endpoint")]
    [InlineData("Telemetry:Endpoint", "http://somebody@collector:4317", "Telemetry:Endpoint")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "Telemetry:Endpoint")]
    public void Faults_OneWrong_NamesIt(string key, string value, string named) =>
        Assert.StartsWith($"{named} is wrong: ", Assert.Single(Faults((key, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("PublicUrl", "http://localhost:5080")]
    [InlineData("Store:ConnectionString", "Host=db.internal;Database=wizard;SSL Mode=VerifyFull")]
    [InlineData("Store:ConnectionString", "Host=db.internal;Database=wizard;SSL Mode=Disable")]
    [InlineData("Store:ConnectionString", "Host=127.0.0.1,/run/postgresql,localhost;Database=wizard")]
    public void Faults_AddressThatIsSafeOrOnThisMachine_AreNone(string key, string value) => Assert.Empty(Faults((key, value)));

    [Fact]
    public void Faults_TrainingWithoutTheEmbeddedSandbox_IsRefusedByName()
    {
        var line = Assert.Single(Faults(("Partners:0:Training", "true")));

        Assert.StartsWith("Partners:0:Training is wrong: ", line, StringComparison.Ordinal);
        Assert.Contains("production build", line, StringComparison.Ordinal);
    }

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

    [Fact]
    public void Faults_ContactsOfAPartner_AreTaken() => Assert.Empty(Faults(
        ("Partners:0:HelpUrl", "https://portal.example/help"), ("Partners:0:HelpEmail", "help@portal.example"), ("Partners:0:HelpPhone", "+49 (40) 123456-0")));

    [Fact]
    public void Faults_QuestionnairesWithMistakes_AreALineForEachWithFileAndPlace()
    {
        var folder = Directory.CreateTempSubdirectory("cashlink-questionnaires-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), "{");
            File.WriteAllText(Path.Combine(folder.FullName, "b.json"), """{ "version": "", "campaign_id": "c0000000-0000-4000-8000-000000000001", "dimensions": [], "questions": [] }""");

            var faults = Faults(("QuestionnaireFolder", folder.FullName), ("Cashlink:ClientId", ""));

            Assert.Equal(4, faults.Count);
            Assert.StartsWith("Cashlink:ClientId is missing", faults[0], StringComparison.Ordinal);
            Assert.StartsWith(Path.Combine(folder.FullName, "a.json") + ": ", faults[1], StringComparison.Ordinal);
            Assert.Equal(Path.Combine(folder.FullName, "b.json") + ": version: must not be empty", faults[2]);
            Assert.Equal(Path.Combine(folder.FullName, "b.json") + ": questions: there is none", faults[3]);
            Assert.All(faults, line => Assert.DoesNotContain('\n', line));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
        return SettingsCheck.Faults(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), WizardStage.WizardFolder);
    }
}
