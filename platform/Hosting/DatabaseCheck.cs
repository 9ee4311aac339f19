using Microsoft.Extensions.Diagnostics.HealthChecks;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Whether the database responds.</summary>
internal sealed class DatabaseCheck(IMongoDatabase database, OutageLog outages, TimeProvider clock) : IHealthCheck
{
    /// <summary>
    /// Below the deadline of a request, the probe's timeout and the limit of <c>./espace diagnose</c>, whose answers would not name the
    /// check. A frozen server keeps its connections open, and the driver waits for up to 30 s.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            // The driver does not observe its token at every step.
            await database.RunCommandAsync<BsonDocument>(new BsonDocument("ping", 1), cancellationToken: either.Token)
                .WaitAsync(either.Token);
            return HealthCheckResult.Healthy();
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Unresponsive(new TimeoutException("The database did not respond in time.", late));
        }
        catch (Exception failure) when (Unavailable.IsDatabase(failure))
        {
            return Unresponsive(failure);
        }
    }

    private HealthCheckResult Unresponsive(Exception failure)
    {
        outages.Report(failure);
        return HealthCheckResult.Unhealthy($"The database does not respond ({failure.GetType().Name}).");
    }
}
