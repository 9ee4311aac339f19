using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Theme;

/// <summary>The town's colours as a small style sheet, and its logo, each under an address that changes with its content.</summary>
internal sealed class TownTheme
{
    private readonly string _folder;

    public TownTheme(IOptions<ThemeOptions> options, string folder)
    {
        var theme = options.Value;
        var palette = new Palette(Colour.Parse(theme.TownColour)!, Colour.Parse(theme.AccentColour)!);
        (_folder, Colour) = (folder, palette.Town);
        Style = [.. Common(), .. Encoding.ASCII.GetBytes(palette.ToCss())];
        Logo = theme.LogoFile is { } file ? Logo.Read(file) : null;
    }

    /// <summary>For the browser's own frame around the page.</summary>
    public Colour Colour { get; }

    /// <summary>The colours; before them the common style sheet, in a host that carries it and does not serve it as an asset.</summary>
    public byte[] Style { get; }

    public Logo? Logo { get; }

    public string StyleAddress => $"{_folder}/theme.css?v={Version(Style)}";

    /// <summary>Null where the town has given no logo.</summary>
    public string? LogoAddress => Logo is null ? null : $"{_folder}/logo?v={Version(Logo.Bytes)}";

    private static byte[] Common()
    {
        using var sheet = typeof(TownTheme).Assembly.GetManifestResourceStream("espace.css");
        using var copy = new MemoryStream();
        sheet?.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Version(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5));
}
