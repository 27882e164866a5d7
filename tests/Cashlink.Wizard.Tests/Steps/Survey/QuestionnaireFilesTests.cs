namespace Cashlink.Wizard.Tests.Steps.Survey;

/// <summary>Whatever lies in the folder: each fault is one line, which begins with the file and the place in it.</summary>
public sealed class QuestionnaireFilesTests : IDisposable
{
    private const string Whole = """
        {
          "version": "1",
          "campaign_id": "c0000000-0000-4000-8000-000000000001",
          "dimensions": [ { "id": "knowledge", "minimum": 1 } ],
          "questions": [
            {
              "id": "risk", "dimension": "knowledge", "text": { "de": "Frage", "en": "Question" },
              "answers": [
                { "id": "no", "points": 0, "text": { "de": "Nein", "en": "No" } },
                { "id": "yes", "points": 1, "text": { "de": "Ja", "en": "Yes" } }
              ]
            }
          ]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-questionnaires-");

    private string File => Path.Combine(_folder.FullName, "a.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_WholeFile_HasNoFault()
    {
        System.IO.File.WriteAllText(File, Whole);

        Assert.Empty(QuestionnaireFiles.Read(_folder.FullName).Faults);
    }

    [Theory]
    [InlineData(""" "en": "Question" """, "", "questions.risk.text.en: the text is missing")]
    [InlineData(""", "en": "Yes" """, "", "questions.risk.answers.yes.text.en: the text is missing")]
    [InlineData(", \"en\": \"Yes\"", ", \"en\": null", "questions.risk.answers.yes.text.en: the text is missing")]
    [InlineData("\"en\": \"Yes\"", "\"en\": \"Yes\", \"xx\": \"?\"", "questions.risk.answers.yes.text.xx: there is no such language")]
    [InlineData("\"en\": \"Yes\"", "\"en\": \"Yes\", \"en\": \"Yes\"", "questions[0].answers[1].text.en: line 10: ")]
    [InlineData("\"minimum\": 1", "\"minimum\": 2", "dimensions.knowledge.minimum: 2 cannot be reached, the best answers give 1")]
    [InlineData("\"id\": \"yes\"", "\"id\": \"no\"", "questions.risk.answers: the id 'no' is used twice")]
    [InlineData("c0000000-0000-4000-8000-000000000001", "00000000-0000-0000-0000-000000000000", "campaign_id: must be the id of a campaign")]
    [InlineData("c0000000-0000-4000-8000-000000000001", "campaign-1", "campaign_id: line 3: ")]
    [InlineData("\"points\": 1", "\"points\": \"many\"", "questions[0].answers[1].points: line 10: ")]
    [InlineData("\"version\"", "\"vision\"", "vision: line 2: ")]
    [InlineData("\"version\": \"1\",", "\"version\": null,", "version: line 2: ")]
    [InlineData("\"version\": \"1\",", "\"version\": \"1\", \"version\": \"2\",", "version: line 2: ")]
    [InlineData("\"questions\": [", "\"questions\": [ null,", "a list must not hold null")]
    [InlineData("\"version\": \"1\",", "\"version\": \"1\"", "line 3: ")]
    public void Read_OneMistake_IsOneLineWithFileAndPlace(string part, string instead, string fault)
    {
        // A comma before a text that is taken out goes with it.
        var broken = instead.Length == 0 && part.StartsWith(' ') ? Whole.Replace("," + part.TrimEnd() + " ", " ", StringComparison.Ordinal) : Whole.Replace(part.TrimEnd(), instead, StringComparison.Ordinal);
        Assert.NotEqual(Whole, broken);
        System.IO.File.WriteAllText(File, broken);

        var line = Assert.Single(QuestionnaireFiles.Read(_folder.FullName).Faults);

        Assert.StartsWith($"{File}: {fault}", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Read_FileThatCannotBeRead_IsAFaultAndNoCrash()
    {
        System.IO.File.CreateSymbolicLink(File, Path.Combine(_folder.FullName, "gone"));

        Assert.Equal($"{File}: the file cannot be read", Assert.Single(QuestionnaireFiles.Read(_folder.FullName).Faults));
    }
}
