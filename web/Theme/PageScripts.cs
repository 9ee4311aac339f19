using System.Collections.Frozen;

namespace EspaceFamille.Web.Theme;

/// <summary>The scripts of form partials, for a host below the root; elsewhere they are static assets.</summary>
internal static class PageScripts
{
    public static readonly FrozenDictionary<string, byte[]> All =
        new[] { "password.js", "passkey.js" }.ToFrozenDictionary(name => name, EmbeddedFile.Read, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Versions =
        All.ToFrozenDictionary(script => script.Key, script => EmbeddedFile.Version(script.Value), StringComparer.Ordinal);

    public static string Address(string folder, string name) => $"{folder}/{name}?v={Versions[name]}";
}
