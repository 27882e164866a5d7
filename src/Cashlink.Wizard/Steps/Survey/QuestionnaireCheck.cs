using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>Finds what is wrong with a questionnaire before an investor does.</summary>
public static class QuestionnaireCheck
{
    /// <summary>A line for each fault, with the place in the file; empty when it can be used.</summary>
    public static IEnumerable<string> Faults(Questionnaire questionnaire)
    {
        if (string.IsNullOrWhiteSpace(questionnaire.Version))
            yield return "version: must not be empty";
        if (questionnaire.CampaignId == Guid.Empty)
            yield return "campaign_id: must be the id of a campaign";
        if (questionnaire.Questions.Count == 0)
            yield return "questions: there is none";
        foreach (var dimension in questionnaire.Dimensions.Where(dimension => !IsId(dimension.Id)))
            yield return $"dimensions.{dimension.Id}: an id is made of a-z, 0-9 and -";
        foreach (var id in Twice(questionnaire.Dimensions.Select(dimension => dimension.Id)))
            yield return $"dimensions: the id '{id}' is used twice";
        foreach (var id in Twice(questionnaire.Questions.Select(question => question.Id)))
            yield return $"questions: the id '{id}' is used twice";
        foreach (var fault in questionnaire.Questions.SelectMany(question => Faults(question, questionnaire)))
            yield return fault;
        foreach (var dimension in questionnaire.Dimensions)
        {
            var reachable = questionnaire.Questions.Where(question => question.Dimension == dimension.Id)
                .Sum(question => question.Answers.Select(answer => answer.Points).DefaultIfEmpty(0).Max());
            if (dimension.Minimum > reachable)
                yield return $"dimensions.{dimension.Id}.minimum: {dimension.Minimum} cannot be reached, the best answers give {reachable}";
        }
    }

    private static IEnumerable<string> Faults(Question question, Questionnaire questionnaire)
    {
        var place = $"questions.{question.Id}";
        if (!IsId(question.Id))
            yield return $"{place}: an id is made of a-z, 0-9 and -";
        if (questionnaire.Dimensions.All(dimension => dimension.Id != question.Dimension))
            yield return $"{place}.dimension: there is no dimension '{question.Dimension}'";
        if (question.Answers.Count < 2)
            yield return $"{place}.answers: at least two are needed";
        foreach (var id in Twice(question.Answers.Select(answer => answer.Id)))
            yield return $"{place}.answers: the id '{id}' is used twice";
        foreach (var answer in question.Answers.Where(answer => !IsId(answer.Id)))
            yield return $"{place}.answers.{answer.Id}: an id is made of a-z, 0-9 and -";
        var texts = question.Answers.Select(answer => ($"{place}.answers.{answer.Id}.text", answer.Text))
            .Append(($"{place}.text", question.Text));
        if (question.Hint is { } hint)
            texts = texts.Append(($"{place}.hint", hint));
        foreach (var (name, text) in texts)
        {
            foreach (var fault in text.Faults(name))
                yield return fault;
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> ids) =>
        ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);

    private static bool IsId(string id) =>
        id.Length > 0 && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}
