namespace Cashlink.Api;

/// <summary>One answer on knowledge and experience (our assumption 9).</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Answer">The id of the answer chosen.</param>
public sealed record SurveyAnswer(string Question, string Answer);
