using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Features.Rendering.ReadPage;
using EspaceFamille.Documents.Features.Rendering.RenderFile;
using EspaceFamille.Documents.Features.Rendering.RenderPendingFiles;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Rendering;

/// <summary>The analysis of received files, and the pages that it makes of them.</summary>
internal static class RenderingModule
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddRendering(this IServiceCollection services)
    {
        // Its timeout is the client's own. Connections end after a while, so that each replica of the renderer gets files.
        services.AddHttpClient<RendererClient>((provider, http) => (http.BaseAddress, http.Timeout) =
                (provider.GetRequiredService<IOptions<DocumentsOptions>>().Value.Renderer, Timeout.InfiniteTimeSpan))
            .UseSocketsHttpHandler((handler, _) => (handler.ConnectTimeout, handler.PooledConnectionLifetime, handler.AllowAutoRedirect) =
                (ConnectTimeout, ConnectionLifetime, false))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton<IRenderer>(provider => provider.GetRequiredService<IOptions<DocumentsOptions>>().Value.Renderer is null
                ? new NoRenderer()
                : provider.GetRequiredService<RendererClient>())
            .AddSingleton<PageRendering>().AddSingleton<FileAnalysis>().AddSingleton<PageReader>().AddSingleton<ReviewPages>()
            .AddSingleton<AnalysisMetrics>().AddHostedService<AnalysisSweep>();
    }

    public static void MapPages(this RouteGroupBuilder household, ApiTag documents) =>
        ReadPageEndpoint.Map(household.MapGroup("").WithTag(documents), RouteScope.Household);

    public static void MapAccountPages(this RouteGroupBuilder account, ApiTag documents) =>
        ReadPageEndpoint.Map(account.MapGroup("").WithTag(documents), RouteScope.Account);

    public static void MapReviewPages(this RouteGroupBuilder staff, ApiTag reviews)
    {
        var routes = staff.MapGroup("").WithTag(reviews);
        ReadPageForReviewEndpoint.Map(routes);
        ReadPageTextForReviewEndpoint.Map(routes);
    }
}
