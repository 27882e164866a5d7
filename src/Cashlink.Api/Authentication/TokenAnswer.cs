using System.Text.Json.Serialization;

namespace Cashlink.Api.Authentication;

/// <summary>The answer to <c>POST /oauth/token</c>: the guide reads <c>access_token</c>, the rest is our assumption 1.</summary>
internal sealed record TokenAnswer
{
    [JsonRequired]
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    public double? ExpiresIn { get; init; }

    public override string ToString() => nameof(TokenAnswer);
}
