using EspaceFamille.Platform;
using EspaceFamille.Renderer.Features.Rendering.RenderFile;

namespace EspaceFamille.Renderer.Features.Rendering;

internal static class RenderingModule
{
    public static void AddRendering(this IServiceCollection services)
    {
        services.AddSingleton<LauncherClient>();
        services.AddHealthChecks().AddCheck<LauncherCheck>("launcher", tags: [Readiness.Tag]);
    }

    public static void MapRendering(this IEndpointRouteBuilder routes) => routes.MapRenderFile();
}
