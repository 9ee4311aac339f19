using EspaceFamille.Platform;
using EspaceFamille.Renderer.Features.Rendering;

namespace EspaceFamille.Renderer;

/// <summary>
/// The host that makes pictures of the pages of strangers' files. It has no database, no broker and no secret, and never parses a file:
/// the launcher's sandboxed tools do.
/// </summary>
public static class RendererModule
{
    public const string Name = "renderer";

    public static void AddRenderer(this WebApplicationBuilder builder)
    {
        builder.AddPlatform(Name);
        builder.Services.AddJson(RendererJson.Default);
        builder.Services.AddValidated<RendererOptions, RendererOptionsValidator>("Renderer");
        builder.Services.AddRendering();
    }

    public static void MapRenderer(this WebApplication app)
    {
        app.MapPlatform();
        app.MapRendering();
    }
}
