using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>What naming a benefiting person answers: the id.</summary>
public sealed record CreatedBenefitingPerson
{
    /// <summary>The benefiting person's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }
}
