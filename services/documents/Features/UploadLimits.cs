using System.Security.Claims;
using System.Threading.RateLimiting;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// An upload occupies memory for as long as its sender takes. Each account has two concurrent uploads and a short queue,
/// so that an account with many or very slow uploads delays no other.
/// </summary>
internal static class UploadLimits
{
    public const string Policy = "uploads";
    public const int ConcurrentUploads = 2;
    public const int QueuedUploads = 4;

    public static IServiceCollection AddUploadLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, context => RateLimitPartition.GetConcurrencyLimiter(
            context.User.FindFirstValue("sub") ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = ConcurrentUploads, QueueLimit = QueuedUploads }));
    });
}
