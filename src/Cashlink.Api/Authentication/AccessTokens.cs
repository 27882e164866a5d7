using Cashlink.Api.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cashlink.Api.Authentication;

/// <summary>Keeps one access token for all callers. However many need one at once, it is asked for once.</summary>
internal sealed class AccessTokens(ApiSender sender, IOptions<CashlinkOptions> options, TimeProvider time, ILogger<AccessTokens> logger)
{
    // RFC 6749 leaves the lifetime out when it is known otherwise. We do not know it, so we ask often (our assumption 1).
    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private AccessToken? _current;
    private Task<AccessToken>? _renewal;

    /// <summary>A token that lasts a while yet.</summary>
    /// <exception cref="CashlinkException">There is none to be had.</exception>
    /// <exception cref="OperationCanceledException">This caller gave up; the others still get their token.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AccessToken? present;
        Task<AccessToken> renewal;
        lock (_gate)
        {
            present = _current;
            if (present is not null && time.GetUtcNow() < present.RenewAt)
                return present.Value;
            renewal = _renewal ??= BeginRenewal();
        }

        try
        {
            return (await renewal.WaitAsync(cancellationToken)).Value;
        }
        catch (CashlinkException exception) when (exception.IsTransient && time.GetUtcNow() < present?.EndsAt)
        {
            // Renewing early is a courtesy: while the present token lasts, a token service that is down hurts nobody.
            return present.Value;
        }
    }

    /// <summary>Takes a token out of use that was refused. Does nothing when it has been replaced already.</summary>
    public void Forget(string token)
    {
        lock (_gate)
        {
            if (_current?.Value == token)
                _current = null;
        }
    }

    private Task<AccessToken> BeginRenewal()
    {
        // Under nobody's cancellation token: the caller who happens to come first may leave while others wait.
        var renewal = Task.Run(RenewAsync);
        _ = renewal.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return renewal;
    }

    private async Task<AccessToken> RenewAsync()
    {
        try
        {
            var token = await RequestAsync();
            lock (_gate)
                _current = token;
            return token;
        }
        finally
        {
            lock (_gate)
                _renewal = null;
        }
    }

    private async Task<AccessToken> RequestAsync()
    {
        var call = new ApiCall(HttpMethod.Post, Routes.Token) { ChangesNothing = true, Content = NewForm };
        var asked = time.GetUtcNow();
        using var answer = await sender.SendAsync(call, null, CancellationToken.None);
        if (!answer.IsSuccess)
            throw RetryRule.IsTransient(answer.Status) ? ApiErrors.Refused(call, answer) : ApiErrors.NoToken(call, answer);

        var body = sender.Read(call, answer, AnswerJson.Read<TokenAnswer>);
        if (string.IsNullOrEmpty(body.AccessToken) || body.AccessToken.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw ApiErrors.Unreadable(call, answer, "has no usable access token");

        var lifetime = body.ExpiresIn is > 0 and < 1e9 ? TimeSpan.FromSeconds(body.ExpiresIn.Value) : UnknownLifetime;
        var margin = options.Value.TokenRenewalMargin < lifetime / 2 ? options.Value.TokenRenewalMargin : lifetime / 2;
        ApiLog.TokenRenewed(logger, lifetime);
        return new AccessToken(body.AccessToken, asked + lifetime - margin, asked + lifetime);
    }

    private FormUrlEncodedContent NewForm() => new(
    [
        new("grant_type", "client_credentials"),
        new("scope", options.Value.Scope),
        new("client_id", options.Value.ClientId),
        new("client_secret", options.Value.ClientSecret),
    ]);
}
