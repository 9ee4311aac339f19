using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EspaceFamille.Portal.Limits;

/// <summary>
/// Bounds of request bodies in size, number and time. A page states a larger body by its request size limit; such uploads are
/// buffered in memory, so that few may arrive at once.
/// </summary>
internal static class BodyLimits
{
    /// <summary>A year of ticked days for a family's enrolments, and a comment.</summary>
    public const int MaxFormBytes = 128 * 1024;

    /// <summary>What the server reads ahead of the page, per connection.</summary>
    private const int MaxReadAheadBytes = 64 * 1024;

    internal static void AddBodyLimits(this IServiceCollection services)
    {
        services.AddSingleton<UploadGate>();
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxFormBytes;
            kestrel.Limits.MaxRequestBufferSize = MaxReadAheadBytes;
        });
    }

    /// <summary>After the authorization: nobody waits for the body of a stranger.</summary>
    internal static void UseBodyLimits(this WebApplication app)
    {
        var (gate, clock) = (app.Services.GetRequiredService<UploadGate>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use(async (http, next) =>
        {
            if (!HasBody(http.Request))
            {
                await next(http);
                return;
            }

            var size = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
            if (http.Request.ContentLength > size.MaxRequestBodySize)
            {
                // The server then reads past the body for a few seconds, so that a browser shows the response.
                size.MaxRequestBodySize = null;
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }

            var isUpload = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize > MaxFormBytes;
            using var lease = isUpload ? await gate.EnterAsync(http) : null;
            if (lease is { IsAcquired: false })
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            BodyDeadline.Start(http, isUpload ? BodyDeadline.Upload : BodyDeadline.Small, clock);
            await next(http);
        });
    }

    private static bool HasBody(HttpRequest request) =>
        request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0
        || (request.ContentLength is null && HttpMethods.IsPost(request.Method));
}
