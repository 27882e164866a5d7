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

    /// <summary>The words, by the code of their language.</summary>
    public required IReadOnlyDictionary<string, string> Text { get; init; }

    /// <summary>What helps to answer, by the code of its language.</summary>
    public IReadOnlyDictionary<string, string>? Hint { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }
}

/// <summary>One of the answers to choose from.</summary>
public sealed record Answer
{
    public required string Id { get; init; }

    /// <summary>The words, by the code of their language.</summary>
    public required IReadOnlyDictionary<string, string> Text { get; init; }

    public required int Points { get; init; }
}
