using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>What adding an identification answers: its id.</summary>
public sealed record CreatedIdentification
{
    /// <summary>The identification's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }
}
