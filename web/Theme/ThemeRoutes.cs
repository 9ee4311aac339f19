namespace EspaceFamille.Web.Theme;

/// <summary>Serves the town's style sheet and logo, and below the root the scripts of forms.</summary>
internal static class ThemeRoutes
{
    internal static void Map(IEndpointRouteBuilder routes, string folder)
    {
        routes.MapGet($"{folder}/theme.css", (HttpResponse response, TownTheme theme) => Cached(response, theme.Style, "text/css"))
            .AllowAnonymous();
        routes.MapGet($"{folder}/logo", (HttpResponse response, TownTheme theme) =>
            theme.Logo is { } logo ? Cached(response, logo.Bytes, logo.MediaType) : Results.NotFound()).AllowAnonymous();
        if (folder.Length == 0)
            return;
        foreach (var (name, script) in PageScripts.All)
            routes.MapGet($"{folder}/{name}", (HttpResponse response) => Cached(response, script, "text/javascript")).AllowAnonymous();
    }

    /// <summary>Pages link to a version, which a browser may cache for a year.</summary>
    private static IResult Cached(HttpResponse response, byte[] content, string mediaType)
    {
        var versioned = response.HttpContext.Request.Query.ContainsKey("v");
        response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(content, mediaType);
    }
}
