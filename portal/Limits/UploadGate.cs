using System.Threading.RateLimiting;

namespace EspaceFamille.Portal.Limits;

/// <summary>
/// How many uploads arrive at once: in all, and of one account. Others wait for their turn, and only so many do.
/// </summary>
internal sealed class UploadGate : IDisposable
{
    /// <summary>Six bodies of 13.5 MB, and what is decoded of them, are a third of the portal's memory limit.</summary>
    private const int MaxAtOnce = 6;
    private const int MaxWaiting = 24;
    private const int MaxOfOneAccount = 2;
    private const int MaxWaitingOfOneAccount = 2;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => Limit(
            http.User.FindFirst("sub")?.Value ?? "", MaxOfOneAccount, MaxWaitingOfOneAccount)),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => Limit("all", MaxAtOnce, MaxWaiting)));

    /// <summary>Not acquired when too many wait already; the lease ends with its disposal.</summary>
    public async ValueTask<RateLimitLease> EnterAsync(HttpContext http) => await _limiter.AcquireAsync(http, 1, http.RequestAborted);

    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<string> Limit(string key, int permits, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = waiting });
}
