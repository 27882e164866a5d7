using System.Net;
using System.Runtime.CompilerServices;
using Cashlink.Api.Authentication;

namespace Cashlink.Api.Transport;

/// <summary>Sends calls with an access token and reads their answers.</summary>
internal sealed class ApiTransport(ApiSender sender, AccessTokens tokens)
{
    public Task<T> GetAsync<T>(Route route, CancellationToken cancellationToken) =>
        ReadAsync<T>(new ApiCall(HttpMethod.Get, route), cancellationToken);

    public Task<TAnswer> CreateAsync<TBody, TAnswer>(Route route, TBody body, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ReadAsync<TAnswer>(new ApiCall(HttpMethod.Post, route) { Key = Checked(key), Content = JsonBody.Of(body) }, cancellationToken);
    }

    /// <summary>Changes a thing and answers it as it is then. Should the answer be empty, it is read.</summary>
    public async Task<TAnswer> UpdateAsync<TBody, TAnswer>(Route route, TBody body, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        var call = new ApiCall(HttpMethod.Patch, route) { Key = key is { } given ? Checked(given) : null, Content = JsonBody.Of(body) };
        using var answer = await SendAsync(call, cancellationToken);
        return answer.Body.IsEmpty && !answer.IsTooLarge
            ? await GetAsync<TAnswer>(route, cancellationToken)
            : sender.Read(call, answer, AnswerJson.Read<TAnswer>);
    }

    public async IAsyncEnumerable<T> ListAsync<T>(Route route, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (Route? next = route; next is { } current;)
        {
            // A server that links its pages in a ring must not keep us for ever.
            if (!seen.Add(sender.Address.Of(current).AbsoluteUri))
                yield break;

            var call = new ApiCall(HttpMethod.Get, current);
            Page<T> page;
            using (var answer = await SendAsync(call, cancellationToken))
                page = sender.Read(call, answer, AnswerJson.ReadPage<T>);

            foreach (var item in page.Results)
            {
                if (item is not null)
                    yield return item;
            }

            next = NextOf(call, page.Next);
        }
    }

    public async Task<IReadOnlyList<T>> ListAllAsync<T>(Route route, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        await foreach (var item in ListAsync<T>(route, cancellationToken))
            all.Add(item);
        return all;
    }

    public async Task<T> ReadAsync<T>(ApiCall call, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(call, cancellationToken);
        return sender.Read(call, answer, AnswerJson.Read<T>);
    }

    /// <summary>Opens a link out of an answer. The caller disposes the answer.</summary>
    public Task<ApiAnswer> OpenAsync(string link, CancellationToken cancellationToken)
    {
        var address = sender.Address.Below(link) ?? throw ApiErrors.NotBelowBaseAddress(null);
        return SendAsync(new ApiCall(HttpMethod.Get, Routes.Document(address)) { StreamsAnswer = true }, cancellationToken);
    }

    private async Task<ApiAnswer> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        var answer = await sender.SendAsync(call, token, cancellationToken);

        // The token may have ended early. A call that was refused was not carried out, so it may be sent again.
        if (answer.Status == HttpStatusCode.Unauthorized && call.CanRepeatBody)
        {
            tokens.Forget(token);
            token = await tokens.GetAsync(cancellationToken);
            answer = await sender.SendAsync(call, token, cancellationToken);
        }

        return answer.IsSuccess ? answer : throw ApiErrors.Refused(call, answer);
    }

    private Route? NextOf(ApiCall call, string? link)
    {
        if (string.IsNullOrEmpty(link))
            return null;

        var address = sender.Address.Below(link) ?? throw ApiErrors.NotBelowBaseAddress(call);
        return call.Route with { Address = address.AbsoluteUri };
    }

    // A default key would otherwise fail deep in the pipeline, long after the caller's mistake.
    private static IdempotencyKey Checked(IdempotencyKey key) => key == default
        ? throw new ArgumentException("The idempotency key has no value: use IdempotencyKey.From.", nameof(key))
        : key;
}
