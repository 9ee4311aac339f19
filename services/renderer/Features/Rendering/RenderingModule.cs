using EspaceFamille.Platform;
using EspaceFamille.Renderer.Features.Rendering.RenderFile;
using EspaceFamille.Renderer.Features.Rendering.RenderPicture;

namespace EspaceFamille.Renderer.Features.Rendering;

internal static class RenderingModule
{
    public static void AddRendering(this IServiceCollection services)
    {
        services.AddSingleton<LauncherClient>().AddSingleton<FileRendering>();
        services.AddHealthChecks().AddCheck<LauncherCheck>("launcher", tags: [Readiness.Tag]);
    }

    public static void MapRendering(this IEndpointRouteBuilder routes)
    {
        routes.MapRenderFile();
        routes.MapRenderPicture();
    }
}
