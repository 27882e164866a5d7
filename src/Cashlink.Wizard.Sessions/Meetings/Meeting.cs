using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Meetings;

/// <summary>
/// Whether an advisor recommends something. The one who launches the advisor says so; a recommendation is investment advice and
/// has duties of its own (§ 64 WpHG).
/// </summary>
public enum MeetingKind
{
    /// <summary>The advisor walks the client through it and recommends nothing.</summary>
    NoAdvice,

    /// <summary>Investment advice: a suitability report is due before the client signs (§ 64 (4) WpHG).</summary>
    Advice,
}

/// <summary>The names of the kinds in the partner API.</summary>
public static class MeetingKindNames
{
    private const string NoAdvice = "no-advice";
    private const string Advice = "advice";

    /// <summary>The kind's name, for instance <c>no-advice</c>.</summary>
    public static string Name(this MeetingKind kind) => kind switch
    {
        MeetingKind.NoAdvice => NoAdvice,
        MeetingKind.Advice => Advice,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind with this name, or null when there is none.</summary>
    public static MeetingKind? Parse(string? name) => name switch
    {
        NoAdvice => MeetingKind.NoAdvice,
        Advice => MeetingKind.Advice,
        _ => null,
    };
}

/// <summary>An advisor accompanies a session.</summary>
/// <param name="Kind">Whether it is advice.</param>
/// <param name="AdvisorId">The partner's id of the advisor who came last.</param>
/// <param name="AdvisorName">The advisor's name, as the client sees it.</param>
/// <param name="Since">When this advisor came.</param>
public sealed record Meeting(
    [property: JsonPropertyName("kind")] MeetingKind Kind,
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("since")] DateTimeOffset Since);

/// <summary>The suitability report that an advisor has given to the client before the contract (§ 64 (4) WpHG).</summary>
/// <param name="Reference">The number or name under which the partner keeps it, 1 to 100 characters.</param>
/// <param name="AdvisorId">The partner's id of the advisor who named it.</param>
/// <param name="AdvisorName">That advisor's name.</param>
/// <param name="NamedAt">When it was named.</param>
public sealed record SuitabilityReport(
    [property: JsonPropertyName("reference")] string Reference,
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("namedAt")] DateTimeOffset NamedAt)
{
    /// <summary>The most characters of a reference.</summary>
    public const int LongestReference = 100;

    /// <summary>The reference without space around it, or null when it is empty, too long or no plain text.</summary>
    public static string? Check(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= LongestReference } reference && !reference.Any(char.IsControl) ? reference : null;
}
