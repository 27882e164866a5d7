using System.Text.Json.Serialization;
using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>The investment as Cashlink last reported it.</summary>
/// <param name="Status">Cashlink's status; may be one that this program does not know.</param>
/// <param name="ChangedAt">When Cashlink says that it changed; an older one never replaces a newer one.</param>
public sealed record InvestmentSnapshot(
    [property: JsonPropertyName("status")] InvestmentStatus Status,
    [property: JsonPropertyName("changedAt")] DateTimeOffset? ChangedAt);
