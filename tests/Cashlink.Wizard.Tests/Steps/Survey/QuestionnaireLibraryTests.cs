using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Tests.Steps.Survey;

public sealed class QuestionnaireLibraryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-questionnaires-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Find_QuestionnaireOfTheProject_IsWithoutFaults()
    {
        var questionnaire = Library(Path.Combine(WizardStage.WizardFolder, "questionnaires")).Find(Scenario.Campaign(1));

        Assert.NotNull(questionnaire);
        Assert.Empty(QuestionnaireCheck.Faults(questionnaire));
    }

    [Fact]
    public void Find_CampaignWithoutOne_IsNull() =>
        Assert.Null(Library(Path.Combine(WizardStage.WizardFolder, "questionnaires")).Find(Scenario.Campaign(2)));

    [Fact]
    public void New_FolderThatDoesNotExist_HasNone() =>
        Assert.Null(Library(Path.Combine(_folder.FullName, "none")).Find(Scenario.Campaign(1)));

    [Fact]
    public void New_SeveralFilesWithMistakes_NamesEachFile()
    {
        Write("a.json", "{");
        Write("b.json", "null");
        Write("c.json", """{ "version": "1", "campaign_id": "c0000000-0000-4000-8000-000000000001", "dimensions": [], "questions": [] }""");

        var failure = Assert.Throws<InvalidDataException>(() => Library(_folder.FullName));

        var lines = failure.Message.Split(Environment.NewLine);
        Assert.Equal(["a.json", "b.json", "c.json"], lines.Select(line => Path.GetFileName(line.Split(": ")[0])));
    }

    [Fact]
    public void New_MisspeltProperty_IsAMistake()
    {
        Write("a.json", """{ "version": "1", "campaign_id": "c0000000-0000-4000-8000-000000000001", "dimensions": [], "questions": [], "minimun": 1 }""");

        Assert.Contains("minimun", Assert.Throws<InvalidDataException>(() => Library(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_TwoFilesForOneCampaign_IsAMistake()
    {
        var file = Path.Combine(WizardStage.WizardFolder, "questionnaires", "solarpark.json");
        File.Copy(file, Path.Combine(_folder.FullName, "a.json"));
        File.Copy(file, Path.Combine(_folder.FullName, "b.json"));

        Assert.Contains("b.json: campaign_id", Assert.Throws<InvalidDataException>(() => Library(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);

    private static QuestionnaireLibrary Library(string folder) =>
        new(Options.Create(new SurveySettings { QuestionnaireFolder = folder }), new HostingEnvironment { ContentRootPath = "/" });
}
