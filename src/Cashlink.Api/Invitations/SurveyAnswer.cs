using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>One answer on knowledge and experience (our assumption 9).</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Answer">The id of the answer chosen.</param>
public sealed record SurveyAnswer(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("answer")] string Answer);
