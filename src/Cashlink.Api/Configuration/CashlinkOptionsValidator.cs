using Microsoft.Extensions.Options;

namespace Cashlink.Api;

/// <summary>Names everything that is wrong with the options, each by its key, so that one start is enough to see it all.</summary>
/// <param name="path">The configuration's path to the options, ending in a colon; empty when they are set in code.</param>
internal sealed class CashlinkOptionsValidator(string path) : IValidateOptions<CashlinkOptions>
{
    // Polly's own bounds, told in the words of our options.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BreakerShortest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public ValidateOptionsResult Validate(string? name, CashlinkOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(CashlinkOptions options)
    {
        if (FaultOf(options.BaseAddress, options.AllowInsecureHttp) is { } fault)
            yield return $"{path}{nameof(options.BaseAddress)} {fault}";
        if (string.IsNullOrWhiteSpace(options.ClientId))
            yield return $"{path}{nameof(options.ClientId)} is missing.";
        if (string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return $"{path}{nameof(options.ClientSecret)} is missing.";
        if (string.IsNullOrWhiteSpace(options.Scope))
            yield return $"{path}{nameof(options.Scope)} is missing.";

        if (options.MaxRetries is < 0 or > 10)
            yield return $"{path}{nameof(options.MaxRetries)} must be 0 to 10.";
        if (options.MaxResponseBytes < 1024)
            yield return $"{path}{nameof(options.MaxResponseBytes)} must be 1024 or more.";
        if (options.BreakerFailureRatio is not (> 0 and <= 1))
            yield return $"{path}{nameof(options.BreakerFailureRatio)} must be above 0 and at most 1.";
        if (options.BreakerMinimumThroughput < 2)
            yield return $"{path}{nameof(options.BreakerMinimumThroughput)} must be 2 or more.";

        (string Key, TimeSpan Value, TimeSpan Least)[] times =
        [
            (nameof(options.TokenRenewalMargin), options.TokenRenewalMargin, TimeSpan.Zero),
            (nameof(options.AttemptTimeout), options.AttemptTimeout, Shortest),
            (nameof(options.OperationTimeout), options.OperationTimeout, Shortest),
            (nameof(options.UploadTimeout), options.UploadTimeout, Shortest),
            (nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero),
            (nameof(options.MaxRetryDelay), options.MaxRetryDelay, TimeSpan.Zero),
            (nameof(options.MaxRetryAfter), options.MaxRetryAfter, TimeSpan.Zero),
            (nameof(options.BreakerSamplingDuration), options.BreakerSamplingDuration, BreakerShortest),
            (nameof(options.BreakerBreakDuration), options.BreakerBreakDuration, BreakerShortest),
        ];
        foreach (var (key, value, least) in times)
        {
            if (value < least || value > Longest)
                yield return $"{path}{key} must be {least} to {Longest}.";
        }
    }

    private static string? FaultOf(Uri? address, bool allowInsecureHttp)
    {
        if (address is null || address.OriginalString.Length == 0)
            return "is missing.";
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return "must be an absolute address with https.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            return "must have no query, fragment or user.";
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowInsecureHttp)
            return $"must use https, because the client's secret is sent there ({nameof(CashlinkOptions.AllowInsecureHttp)} lifts this for closed networks).";
        return null;
    }
}
