using EspaceFamille.Language;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc.Razor;

namespace EspaceFamille.Portal.Layout;

internal static class LayoutModule
{
    /// <summary>The layout, the menu and the formats of instants, and where views outside the journeys are found.</summary>
    internal static void AddLayout(this IServiceCollection services)
    {
        services.AddSingleton<SitePages>();
        services.AddSingleton(provider => new FrenchInstants(provider.GetRequiredService<TownClock>().Zone));
        services.Configure<RazorViewEngineOptions>(views =>
        {
            views.PageViewLocationFormats.Add("/Actors/{0}.cshtml");
            views.PageViewLocationFormats.Add("/Layout/{0}.cshtml");
            views.PageViewLocationFormats.Add("/Uploads/{0}.cshtml");
        });
    }
}
