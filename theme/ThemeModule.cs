using Microsoft.Extensions.Options;

namespace EspaceFamille.Theme;

/// <summary>The look of one town, for each host that writes pages. Its source is compiled into them.</summary>
internal static class ThemeModule
{
    /// <param name="folder">Before the addresses of the style sheet and the logo: "" or "/compte".</param>
    internal static void AddTheme(this IServiceCollection services, string folder)
    {
        services.AddOptions<ThemeOptions>().BindConfiguration("Portal:Theme").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TownOptions>().BindConfiguration("Town").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(parts => new TownTheme(parts.GetRequiredService<IOptions<ThemeOptions>>(), folder));
    }

    internal static void MapTheme(this IEndpointRouteBuilder routes, string folder)
    {
        routes.MapGet($"{folder}/theme.css", (HttpResponse response, TownTheme theme) => Keep(response, theme.Style, "text/css")).AllowAnonymous();
        routes.MapGet($"{folder}/logo", (HttpResponse response, TownTheme theme) =>
            theme.Logo is { } logo ? Keep(response, logo.Bytes, logo.MediaType) : Results.NotFound()).AllowAnonymous();
    }

    /// <summary>Pages ask for it by its version, so a browser may keep it for a year.</summary>
    private static IResult Keep(HttpResponse response, byte[] content, string mediaType)
    {
        response.Headers.CacheControl = response.HttpContext.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(content, mediaType);
    }
}
