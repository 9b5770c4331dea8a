using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using SocialPipeline.Freepik.Pacing;

namespace SocialPipeline.Freepik.Transport;

/// <summary>From the outside in: time for all attempts, repetition, circuit breaker, pace, time for one attempt, the whole answer.</summary>
internal static class ResiliencePipelines
{
    public static IHttpClientBuilder AddFreepikResilience(this IHttpClientBuilder builder)
    {
        builder.AddResilienceHandler("freepik-call", Outer);
        builder.AddHttpMessageHandler<PacingHandler>();
        builder.AddResilienceHandler("freepik-attempt", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddTimeout(Options(context).Timeout);
        });
        return builder.AddHttpMessageHandler<WholeAnswerHandler>();
    }

    private static void Outer(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = Options(context);
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions
        {
            // A paid call has one attempt, which has its own time; waiting for its turn must not end it.
            TimeoutGenerator = arguments => ValueTask.FromResult(IsPaid(arguments.Context) ? Timeout.InfiniteTimeSpan : options.Retry.TotalTimeout),
        });
        if (options.Retry.Attempts > 0)
        {
            pipeline.AddRetry(Retry(options.Retry));
        }

        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { FailureRatio = 0.8, MinimumThroughput = 20, SamplingDuration = TimeSpan.FromSeconds(30), BreakDuration = TimeSpan.FromSeconds(5) });
    }

    private static HttpRetryStrategyOptions Retry(RetryOptions retry) => new()
    {
        MaxRetryAttempts = retry.Attempts,
        Delay = retry.Delay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = async arguments => !IsPaid(arguments.Context)
            && (HttpClientResiliencePredicates.IsTransient(arguments.Outcome) || await IsFirewallAsync(arguments.Outcome).ConfigureAwait(false)),
        DelayGenerator = async arguments => await IsFirewallAsync(arguments.Outcome).ConfigureAwait(false)
            ? retry.FirewallDelay * Math.Pow(2, arguments.AttemptNumber)
            : arguments.Outcome.Result?.Headers.RetryAfter?.Delta,
    };

    private static async ValueTask<bool> IsFirewallAsync(Outcome<HttpResponseMessage> outcome) => outcome.Result is { StatusCode: HttpStatusCode.Forbidden } response
        && Errors.FaultReader.IsFirewall(await response.Content.ReadAsStringAsync().ConfigureAwait(false));

    private static bool IsPaid(ResilienceContext context) => Call.Of(context.GetRequestMessage()) is { IsPaid: true };

    private static FreepikOptions Options(ResilienceHandlerContext context) => context.ServiceProvider.GetRequiredService<IOptions<FreepikOptions>>().Value;
}
