using System.Text.Json.Nodes;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Configuration;

namespace Cashlink.Wizard.Tests.Offers;

/// <summary>What is said of an offer is checked before an investor reads it.</summary>
public sealed class OfferFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-offers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void OffersOfTheProgram_HaveNoFaultsAndAreOfTheSandboxsCampaigns()
    {
        var folder = OfferFiles.Read(Path.Combine(WizardStage.WizardFolder, "campaigns"));

        Assert.Empty(folder.Faults);
        Assert.Equal(
            Enumerable.Range(1, 4).Select(Scenario.Campaign).Order(), folder.Files.Select(file => file.Content.CampaignId).Order());
        Assert.All(folder.Files, file => Assert.Equal(64, file.Sha256.Length));
    }

    [Fact]
    public void EveryPicture_LiesAmongTheStaticFiles() => Assert.All(
        OfferPictures.All, picture => Assert.True(File.Exists(Path.Combine(WizardStage.WizardFolder, "../../wwwroot-assets", OfferPictures.FileOf(picture))), picture));

    [Theory]
    [InlineData("version", "\"\"", "version: must not be empty")]
    [InlineData("campaign_id", "\"00000000-0000-0000-0000-000000000000\"", "campaign_id: must be the id of a campaign")]
    [InlineData("picture", "\"../../secret\"", "picture: must be one of sun, house, wind, leaf")]
    [InlineData("summary", """{"de":"Ein Satz."}""", "summary.en: the text is missing")]
    [InlineData("risk", """{"de":"Ein Satz.","en":"A sentence.","fr":"Une phrase."}""", "risk.fr: there is no such language, only de, en")]
    public void File_WithAMistake_IsALineWithFileAndPlace(string member, string value, string expected)
    {
        var file = Write("offer", offer => offer[member] = JsonNode.Parse(value));

        Assert.Equal($"{file}: {expected}", Assert.Single(OfferFiles.Read(_folder.FullName).Faults));
    }

    [Fact]
    public void Text_ThatCannotBeReadInAGlance_IsSaidToBeTooLong()
    {
        Write("offer", offer => offer["risk"]!["en"] = new string('x', 401));

        Assert.Contains("risk.en: at most 400 characters", Assert.Single(OfferFiles.Read(_folder.FullName).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void TwoFiles_OfOneCampaign_AreNamed()
    {
        Write("a", _ => { });
        var second = Write("b", _ => { });

        Assert.StartsWith($"{second}: campaign_id: ", Assert.Single(OfferFiles.Read(_folder.FullName).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_NameAFolderThatIsNotThere_AreRefused()
    {
        var faults = OfferFiles.Faults(new OfferSettings { OfferFolder = "/nowhere/at/all" }, _folder.FullName);

        Assert.StartsWith("OfferFolder is wrong: ", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WithAFaultyOffer_IsRefusedWithTheLine()
    {
        Write("offer", offer => offer["version"] = "");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("OfferFolder", _folder.FullName)]).Build();

        Assert.Contains(SettingsCheck.Faults(configuration, WizardStage.WizardFolder), line => line.EndsWith("version: must not be empty", StringComparison.Ordinal));
    }

    private string Write(string name, Action<JsonNode> change)
    {
        var offer = JsonNode.Parse(File.ReadAllText(Path.Combine(WizardStage.WizardFolder, "campaigns", "solarpark.json")))!;
        change(offer);
        var file = Path.Combine(_folder.FullName, name + ".json");
        File.WriteAllText(file, offer.ToJsonString());
        return file;
    }
}
