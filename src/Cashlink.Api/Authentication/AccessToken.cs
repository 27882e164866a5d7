namespace Cashlink.Api.Authentication;

/// <summary>An access token and when to ask for the next one.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset RenewAt)
{
    public override string ToString() => nameof(AccessToken);
}
