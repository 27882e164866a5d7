using Cashlink.Api;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>The fixed ids of the sandbox, and answers that lead through campaign 1.</summary>
public static class Scenario
{
    /// <summary>More than 1,000 EUR in campaign 1, so the self-disclosure is needed.</summary>
    public const long Units = 1_100;

    public static Guid Campaign(int number) => Numbered('c', number);

    public static Guid Investor(int number) => Numbered('a', number);

    /// <summary>The earlier investment of investor 5.</summary>
    public static Guid Investment(int investor) => Guid.Parse($"e1000000-0000-4000-8000-{investor.ToString("D12", CultureInfo.InvariantCulture)}");

    public static Guid Wallet(int investor) => Numbered('b', investor);

    /// <summary>Answers to campaign 1's questionnaire that are just enough.</summary>
    public static IReadOnlyList<SurveyAnswer> GoodAnswers { get; } =
    [
        new("known-instruments", "common"),
        new("number-of-trades", "never"),
        new("total-loss", "lost"),
        new("sell-early", "perhaps"),
    ];

    public const string QuestionnaireVersion = "2026-11";

    private static Guid Numbered(char kind, int number) =>
        Guid.Parse($"{kind}0000000-0000-4000-8000-{number.ToString("D12", CultureInfo.InvariantCulture)}");
}
