namespace EspaceFamille.Portal.Content;

/// <summary>What the town says to everyone: news, practical information, where to turn to.</summary>
internal static class ContentModule
{
    internal static void AddContent(this IServiceCollection services)
    {
        services.AddSingleton<TownContent>();
        services.AddSingleton<SitePages>();
    }

    internal static void MapContent(this WebApplication app)
    {
        // Read now: a file that cannot be shown stops the start, and not a family's visit.
        app.Services.GetRequiredService<TownContent>();
        app.MapGet(SecurityTxt.Path, SecurityTxt.Read).AllowAnonymous();
    }
}
