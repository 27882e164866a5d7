using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace Cashlink.Api.Transport;

/// <summary>Sends a call, with as many attempts as it needs and may have. Knows nothing of tokens and models.</summary>
internal sealed class ApiSender
{
    private static readonly ProductInfoHeaderValue UserAgent = new(
        "Cashlink.Api", typeof(ApiSender).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version);

    private readonly IHttpClientFactory _clients;
    private readonly CashlinkOptions _options;
    private readonly TimeProvider _time;
    private readonly Randomness _randomness;
    private readonly ApiTelemetry _telemetry;
    private readonly ILogger<ApiSender> _logger;
    private readonly ResiliencePipeline<ApiAnswer> _pipeline;

    public ApiSender(
        IHttpClientFactory clients,
        IOptions<CashlinkOptions> options,
        TimeProvider time,
        Randomness randomness,
        ApiTelemetry telemetry,
        ILogger<ApiSender> logger)
    {
        _clients = clients;
        _options = options.Value;
        _time = time;
        _randomness = randomness;
        _telemetry = telemetry;
        _logger = logger;
        _pipeline = ApiPipeline.Build(_options, time, new RetryRule(_options, time, randomness), telemetry, logger);
        Address = new ApiAddress(_options.BaseAddress!);
    }

    public ApiAddress Address { get; }

    /// <summary>Sends a call and answers whatever Cashlink said in the end, good or bad.</summary>
    /// <exception cref="CashlinkException">There was no answer.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ApiAnswer> SendAsync(ApiCall call, string? token, CancellationToken cancellationToken)
    {
        var bound = call.IsUpload ? _options.UploadTimeout : _options.OperationTimeout;
        var run = new ApiRun(call, token, _randomness.NewId().ToString("D"), bound) { Started = _time.GetTimestamp() };
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        run.Attach(context);

        using var activity = ApiTelemetry.Begin(call);
        ApiAnswer? answer = null;
        try
        {
            answer = await _pipeline.ExecuteAsync(static (context, sender) => sender.AttemptAsync(context), context, this);
            return answer;
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && (exception is OperationCanceledException || RetryRule.IsNoAnswer(exception)))
        {
            // A line that was cut because the caller left can look like one that broke.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (Exception exception) when (exception is BrokenCircuitException || RetryRule.IsNoAnswer(exception))
        {
            throw ApiErrors.NoAnswer(run, exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            var took = _time.GetElapsedTime(run.Started);
            _telemetry.End(activity, call, answer?.Status, took);
            ApiLog.Ended(_logger, call.Method, call.Route.Template, (int?)answer?.Status, took.TotalMilliseconds, answer?.RequestId ?? run.RequestId);
        }
    }

    /// <summary>Reads an answer; one that cannot be read is in the log, because it looks like a success to everybody else.</summary>
    /// <exception cref="CashlinkException">It cannot be read.</exception>
    public T Read<T>(ApiCall call, ApiAnswer answer, Func<ApiCall, ApiAnswer, T> read)
    {
        try
        {
            return read(call, answer);
        }
        catch (CashlinkException)
        {
            ApiLog.Unreadable(_logger, call.Method, call.Route.Template, (int)answer.Status, answer.RequestId);
            throw;
        }
    }

    private async ValueTask<ApiAnswer> AttemptAsync(ResilienceContext context)
    {
        var run = ApiRun.Of(context);
        using var message = NewMessage(run);
        try
        {
            var response = await _clients.CreateClient(CashlinkClient.HttpClientName)
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, context.CancellationToken);
            return await ApiAnswer.ReadAsync(response, run, _options.MaxResponseBytes, _time, context.CancellationToken);
        }
        catch (OperationCanceledException exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            // Neither the caller nor our own limit: a handler below gave up.
            throw new TimeoutException("The HTTP client gave up.", exception);
        }
    }

    private HttpRequestMessage NewMessage(ApiRun run)
    {
        var call = run.Call;
        var message = new HttpRequestMessage(call.Method, Address.Of(call.Route)) { Content = call.Content?.Invoke() };
        message.Headers.UserAgent.Add(UserAgent);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(call.StreamsAnswer ? "*/*" : "application/json"));
        message.Headers.Add("X-Request-Id", run.RequestId);
        if (run.Token is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", run.Token);
        if (call.Key is { } key)
            message.Headers.Add("X-Idempotency-Key", key.Value);
        return message;
    }
}
