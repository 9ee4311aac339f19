using System.Text;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Web.Theme;

/// <summary>The town's colours as a small style sheet, and its logo, each at an address that changes with its content.</summary>
public sealed class TownTheme
{
    private readonly Logo? _logo;

    internal TownTheme(IOptions<ThemeOptions> options, string folder)
    {
        var theme = options.Value;
        var palette = new Palette(Colour.Parse(theme.TownColour)!, Colour.Parse(theme.AccentColour)!);
        (Folder, BrowserColour) = (folder, $"{palette.Town}");
        Style =
        [
            .. IsRoot ? [] : EmbeddedFile.Read("espace.css").Concat(EmbeddedFile.Read("media.css")),
            .. Encoding.ASCII.GetBytes(palette.ToCss()),
        ];
        _logo = theme.LogoFile is { } file ? Logo.Read(file) : null;
    }

    /// <summary>Prefix of the host's addresses: "" or, for instance, "/compte".</summary>
    public string Folder { get; }

    /// <summary>The host serves the site's root, where the common style sheets are assets of their own with a fingerprint.</summary>
    public bool IsRoot => Folder.Length == 0;

    /// <summary>For the browser's own frame around the page, as #rrggbb.</summary>
    public string BrowserColour { get; }

    public string StyleAddress => $"{Folder}/theme.css?v={EmbeddedFile.Version(Style)}";

    /// <summary>Null where no logo is configured.</summary>
    public string? LogoAddress => _logo is null ? null : $"{Folder}/logo?v={EmbeddedFile.Version(_logo.Bytes)}";

    /// <summary>The colours; in a host below the root, the common style sheets before them.</summary>
    internal byte[] Style { get; }

    internal Logo? Logo => _logo;
}
