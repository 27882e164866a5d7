using System.Collections.Concurrent;

namespace Cashlink.Sandbox.Tokens;

public sealed record AccessToken(string Value, string Client, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);

/// <summary>The tokens given out. They are not kept over a restart: a client has to cope with a token that ended early.</summary>
public sealed class TokenStore(SandboxOptions options)
{
    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);

    public AccessToken Issue(string client, IReadOnlyList<string> scopes, TimeSpan lifetime)
    {
        var now = options.Clock.GetUtcNow();
        foreach (var ended in _tokens.Values.Where(token => token.ExpiresAt <= now).ToList()) _tokens.TryRemove(ended.Value, out _);
        var token = new AccessToken(options.Ids.NewToken(), client, scopes, now + lifetime);
        _tokens[token.Value] = token;
        return token;
    }

    public AccessToken? Find(string value) =>
        _tokens.TryGetValue(value, out var token) && token.ExpiresAt > options.Clock.GetUtcNow() ? token : null;

    /// <summary>Ends every token given out so far.</summary>
    public int ExpireAll()
    {
        var count = _tokens.Count;
        _tokens.Clear();
        return count;
    }
}
