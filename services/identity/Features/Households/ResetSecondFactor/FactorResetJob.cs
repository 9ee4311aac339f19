using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Households.ResetSecondFactor;

/// <summary>Removes, every five minutes, the lost second factors whose wait has ended.</summary>
internal sealed class FactorResetJob(IServiceScopeFactory scopes, Leases leases, TimeProvider clock, ILogger<FactorResetJob> logger)
    : PeriodicJob("factor-resets", Interval, Interval * 1.5, leases, clock, logger)
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    // The term is unused: each of these writes may be repeated.
    protected override Task RunAsync(long term, CancellationToken cancel) => RunAsync(cancel);

    internal async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FactorResets>().ApplyDueAsync(MaxAtOnce, cancel);
    }
}
