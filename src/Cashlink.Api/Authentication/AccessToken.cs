namespace Cashlink.Api.Authentication;

/// <summary>An access token, when to ask for the next one, and when this one is of no more use.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset RenewAt, DateTimeOffset EndsAt)
{
    public override string ToString() => nameof(AccessToken);
}
