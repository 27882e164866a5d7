namespace Cashlink.Api;

/// <summary>How to reach Cashlink. Checked when the host starts; everything that is wrong is reported at once, by key.</summary>
public sealed class CashlinkOptions
{
    /// <summary>The guide's five scopes, as it sends them.</summary>
    public const string AllScopes = "investors:write investors:read investments:write investments:read documents:write";

    /// <summary>The API's address up to the version, with or without a slash at the end, such as
    /// <c>https://demo.cashlink.de/api/external</c> (guide). Production has another host.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Allows <c>http</c> to hosts other than the own machine. The secret would travel unprotected: for closed test networks only.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The client's id, from Cashlink.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client's secret, from Cashlink.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The scopes to ask for, separated by spaces. Default: the guide's five.</summary>
    public string Scope { get; set; } = AllScopes;

    /// <summary>How long before its end an access token is renewed; at most half of its life. Default 60 seconds.</summary>
    public TimeSpan TokenRenewalMargin { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most time for one attempt of a call, its answer read. Default 15 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The most time for a call with all its attempts and waits. Asking for an access token, when there is none, is a call
    /// of its own with the same bound. Default 60 seconds.</summary>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most time for an upload with all its attempts and waits. Default 5 minutes.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a failed call is repeated, 0 to 10. Default 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The wait before the first repetition; doubles with each further one, less up to a half by chance. Default 0.5 seconds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait between attempts that the client chooses itself. Default 8 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest <c>Retry-After</c> that is waited for. When Cashlink asks for more, the call ends with an exception that
    /// says how long (<see cref="CashlinkException.RetryAfter"/>), because asking earlier would only prolong it. Default 30 seconds.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of an answer that is held in memory; documents are streamed and not limited. Default 4 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The share of failed attempts, above 0 to 1, that opens the circuit. Default 0.5.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>The fewest attempts within <see cref="BreakerSamplingDuration"/> before the circuit may open, 2 or more. Default 20.</summary>
    public int BreakerMinimumThroughput { get; set; } = 20;

    /// <summary>The time over which attempts are counted. Default 30 seconds.</summary>
    public TimeSpan BreakerSamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit refuses calls before it tries one. Default 5 seconds.</summary>
    public TimeSpan BreakerBreakDuration { get; set; } = TimeSpan.FromSeconds(5);
}
