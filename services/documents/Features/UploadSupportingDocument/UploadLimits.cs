using System.Security.Claims;
using System.Threading.RateLimiting;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>
/// An upload is held in memory while it lasts, as long as its sender likes. Each account has two at a time and a few in
/// the queue: whoever sends many, or very slowly, keeps nobody else waiting.
/// </summary>
internal static class UploadLimits
{
    public const string Policy = "uploads";
    public const int AtATime = 2;
    public const int Queued = 4;

    public static IServiceCollection AddUploadLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, context => RateLimitPartition.GetConcurrencyLimiter(
            context.User.FindFirstValue("sub") ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtATime, QueueLimit = Queued }));
    });
}
