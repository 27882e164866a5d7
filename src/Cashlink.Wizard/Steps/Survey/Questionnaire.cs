using System.Text.Json.Serialization;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>
/// The questions on knowledge and experience of one campaign, with what the answers are worth. Read from a JSON file that
/// compliance officers can read too.
/// </summary>
public sealed record Questionnaire
{
    /// <summary>Names this wording of the questions; stored with the answers.</summary>
    public required string Version { get; init; }

    public required Guid CampaignId { get; init; }

    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }
}

/// <summary>Something that is asked about by several questions, with the points that make an investment appropriate.</summary>
public sealed record Dimension
{
    public required string Id { get; init; }

    /// <summary>The points that are needed.</summary>
    public required int Minimum { get; init; }
}

/// <summary>A question with one answer.</summary>
public sealed record Question
{
    public required string Id { get; init; }

    /// <summary>The dimension that its points count for.</summary>
    public required string Dimension { get; init; }

    public required LocalText Text { get; init; }

    public LocalText? Hint { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }
}

/// <summary>One of the answers to choose from.</summary>
public sealed record Answer
{
    public required string Id { get; init; }

    public required LocalText Text { get; init; }

    public required int Points { get; init; }
}

/// <summary>A text of a questionnaire in both languages.</summary>
public sealed record LocalText
{
    // Not required: the check says of each text that is missing where it is missing, and not of the first one alone.
    [JsonPropertyName("de")]
    public string German { get; init; } = "";

    [JsonPropertyName("en")]
    public string English { get; init; } = "";

    public string In(Language language) => language == Language.English ? English : German;
}
