using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Cashlink.Api.Transport;

/// <summary>What lies around each attempt. From outside to inside: repeat, break the circuit, end in time.</summary>
internal static class ApiPipeline
{
    public static ResiliencePipeline<ApiAnswer> Build(CashlinkOptions options, TimeProvider time, RetryRule rule, ApiTelemetry telemetry, ILogger logger)
    {
        var builder = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = time };
        if (options.MaxRetries > 0)
            builder.AddRetry(Retry(options, rule, telemetry, logger));

        return builder
            .AddCircuitBreaker(Breaker(options, logger))
            .AddTimeout(Timeout(options, time))
            .Build();
    }

    private static RetryStrategyOptions<ApiAnswer> Retry(CashlinkOptions options, RetryRule rule, ApiTelemetry telemetry, ILogger logger) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        ShouldHandle = args =>
        {
            var run = ApiRun.Of(args.Context);
            var delay = rule.DelayAfter(args.Outcome, args.AttemptNumber, run);
            run.NextDelay = delay ?? default;
            return ValueTask.FromResult(delay is not null);
        },
        DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(ApiRun.Of(args.Context).NextDelay),
        OnRetry = args =>
        {
            var call = ApiRun.Of(args.Context).Call;
            telemetry.Retried(call);
            ApiLog.Retrying(logger, call.Method, call.Route.Template, (int?)args.Outcome.Result?.Status, args.AttemptNumber + 1, args.RetryDelay);
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<ApiAnswer> Breaker(CashlinkOptions options, ILogger logger) => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumThroughput,
        SamplingDuration = options.BreakerSamplingDuration,
        BreakDuration = options.BreakerBreakDuration,
        // 408 and 429 come from a server that is well; it must not be taken for one that is down.
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } answer
            ? (int)answer.Status >= 500
            : RetryRule.IsNoAnswer(args.Outcome.Exception)),
        OnOpened = args =>
        {
            ApiLog.CircuitOpened(logger, args.BreakDuration);
            return default;
        },
        OnClosed = _ =>
        {
            ApiLog.CircuitClosed(logger);
            return default;
        },
    };

    private static TimeoutStrategyOptions Timeout(CashlinkOptions options, TimeProvider time) => new()
    {
        TimeoutGenerator = args =>
        {
            var run = ApiRun.Of(args.Context);
            var rest = run.Bound - time.GetElapsedTime(run.Started);
            var limit = run.Call.IsUpload || rest < options.AttemptTimeout ? rest : options.AttemptTimeout;
            // Zero would mean: no limit at all.
            return ValueTask.FromResult(limit > TimeSpan.Zero ? limit : TimeSpan.FromMilliseconds(1));
        },
    };
}
