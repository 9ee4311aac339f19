using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.CircuitBreaker;

namespace EspaceFamille.Platform;

/// <summary>
/// While the database does not respond, requests of signed-in callers get 503 at once instead of waiting for their deadline, and one of
/// them tries it again every two seconds. It wraps HTTP requests only: consumers, the relay, jobs and commands have their own retries.
/// </summary>
internal sealed class DatabaseCircuit(TimeProvider clock)
{
    private const int Failures = 5;
    private const double FailureRatio = 0.5;
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(10);

    /// <summary>How long it stays open before it lets one request try, which is when a refused one may be repeated.</summary>
    internal static readonly TimeSpan Break = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline _circuit = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(Unavailable.IsDatabase),
            FailureRatio = FailureRatio,
            MinimumThroughput = Failures,
            SamplingDuration = Sampling,
            BreakDuration = Break,
        })
        .Build();

    /// <exception cref="BrokenCircuitException">The request was not begun.</exception>
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsOfSignedIn(http))
        {
            await next(http);
            return;
        }

        await _circuit.ExecuteAsync(static async (call, _) => await call.next(call.http), (next, http), CancellationToken.None);
    }

    /// <summary>Probes, style sheets and public pages are answered in any case.</summary>
    private static bool IsOfSignedIn(HttpContext http) => http.GetEndpoint() is { Metadata: var metadata }
        && metadata.GetMetadata<IAuthorizeData>() is not null && metadata.GetMetadata<IAllowAnonymous>() is null;
}

internal static class DatabaseCircuitMiddleware
{
    /// <summary>Around the deadline, whose end it counts as a failure of the database.</summary>
    internal static void UseDatabaseCircuit(this WebApplication app)
    {
        if (app.Services.GetService<DatabaseCircuit>() is { } circuit)
            app.Use(circuit.RunAsync);
    }
}
