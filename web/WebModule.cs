using EspaceFamille.Web.Layout;
using EspaceFamille.Web.Theme;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Web;

/// <summary>The look of one town for each host with pages: theme, layout, form partials and their files.</summary>
public static class WebModule
{
    /// <param name="folder">Prefix of the addresses of the style sheet and the logo: "" or "/compte".</param>
    public static void AddWeb(this WebApplicationBuilder builder, string folder)
    {
        // Outside a published folder the files of this library are found through the build's manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddOptions<ThemeOptions>().BindConfiguration("Portal:Theme").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<TownOptions>().BindConfiguration("Town").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(parts => new TownTheme(parts.GetRequiredService<IOptions<ThemeOptions>>(), folder));
        builder.Services.AddWebViews();
    }

    /// <summary>Makes the layout and the partials of this library known to the pages of a host.</summary>
    public static void AddWebViews(this IServiceCollection services) => services.Configure<RazorViewEngineOptions>(views =>
    {
        views.PageViewLocationFormats.Add("/Layout/{0}.cshtml");
        views.PageViewLocationFormats.Add("/Forms/{0}.cshtml");
        // For error pages, which no Razor page renders.
        views.ViewLocationFormats.Add("/Layout/{0}.cshtml");
    });

    public static void MapWeb(this IEndpointRouteBuilder routes, string folder) => ThemeRoutes.Map(routes, folder);
}
