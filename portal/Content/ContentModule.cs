namespace EspaceFamille.Portal.Content;

/// <summary>The town's public texts: news, practical information, help pages, règlement intérieur, contact of security.txt.</summary>
internal static class ContentModule
{
    internal static void AddContent(this IServiceCollection services) => services.AddSingleton<TownContent>();

    internal static void MapContent(this WebApplication app)
    {
        // Read at startup: an unreadable file stops the start instead of failing a family's request.
        app.Services.GetRequiredService<TownContent>();
        BylawsFiles.Map(app);
        HelpFiles.Map(app);
        app.MapGet(SecurityTxt.Path, SecurityTxt.Read).AllowAnonymous();
    }
}
