using EspaceFamille.Web.Theme;
using Microsoft.AspNetCore.Components;

namespace EspaceFamille.Web.Layout;

/// <summary>Where a page finds a file of this library.</summary>
public static class Asset
{
    /// <summary>The address with a fingerprint where the host maps static assets, else the one below the host's folder.</summary>
    public static string Address(HttpContext http, TownTheme? theme, string file) =>
        $"{theme?.Folder}/{http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file] ?? file}";

    /// <summary>The address of the script of a form's partial.</summary>
    public static string Script(HttpContext http, TownTheme theme, string file) =>
        theme.IsRoot ? Address(http, theme, file) : PageScripts.Address(theme.Folder, file);
}
