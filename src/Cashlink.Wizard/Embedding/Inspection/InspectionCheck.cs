using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Embedding.Inspection;

/// <summary>One thing that must be right for the wizard to be embedded.</summary>
/// <param name="Id">A stable name, for instance <c>origin</c>.</param>
/// <param name="Ok">True when it is right.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Fix">What to do about it; null when there is nothing to do.</param>
public sealed record InspectionCheck(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ok")] bool Ok,
    [property: JsonPropertyName("detail")] string Detail,
    [property: JsonPropertyName("fix")] string? Fix = null);

/// <summary>What to copy into the portal.</summary>
/// <param name="Html">The markup of the portal's page.</param>
/// <param name="Policy">What the page's Content-Security-Policy must allow.</param>
/// <param name="Curl">The call that the portal's server makes for a link.</param>
public sealed record InspectionSnippet(
    [property: JsonPropertyName("html")] string Html,
    [property: JsonPropertyName("content_security_policy")] string Policy,
    [property: JsonPropertyName("curl")] string Curl);

/// <summary>The answer to <c>GET /api/embedding/inspection</c>.</summary>
/// <param name="Partner">Whose key asked.</param>
/// <param name="Origin">The origin that was asked about.</param>
/// <param name="Wizard">The wizard's own origin, as browsers reach it.</param>
/// <param name="Ok">True when every check is.</param>
/// <param name="Checks">The checks.</param>
/// <param name="Snippet">What to copy.</param>
/// <param name="ProbeUrl">A page to try in a <c>cashlink-wizard</c> element; it shows no session, and is good for ten minutes.</param>
public sealed record Inspection(
    [property: JsonPropertyName("partner")] string Partner,
    [property: JsonPropertyName("origin")] string Origin,
    [property: JsonPropertyName("wizard")] string Wizard,
    [property: JsonPropertyName("ok")] bool Ok,
    [property: JsonPropertyName("checks")] IReadOnlyList<InspectionCheck> Checks,
    [property: JsonPropertyName("snippet")] InspectionSnippet Snippet,
    [property: JsonPropertyName("probe_url")] string ProbeUrl);
