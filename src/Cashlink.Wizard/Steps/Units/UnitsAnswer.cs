using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Confirmations;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>How many units the investor subscribes to.</summary>
public sealed record UnitsAnswer([property: JsonPropertyName("units")] long Units)
{
    /// <summary>Where a session keeps it.</summary>
    public static readonly AnswerKey<UnitsAnswer> Key =
        new("units", answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Units}/{answer.Origin.Origin}/{answer.SubmittedAt.UtcTicks}"));

    /// <summary>Where the number comes from.</summary>
    [JsonPropertyName("origin")]
    public Provenance Origin { get; init; } = new(ValueOrigin.Investor);

    /// <summary>When the step was left with it.</summary>
    [JsonPropertyName("submittedAt")]
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>True when both are the same number, wherever it came from and whenever.</summary>
    public bool SaysTheSameAs(UnitsAnswer? other) => Units == other?.Units;
}
