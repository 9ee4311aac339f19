using PdfSharp.Fonts;
using SkiaSharp;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The font of letters, the same as on the pages. The files are in the assembly: an image has no fonts of its own.</summary>
internal sealed class LetterFonts : IFontResolver
{
    public const string Family = "Atkinson Hyperlegible Next";
    private const string Regular = "AtkinsonHyperlegibleNext-Regular.ttf";
    private const string Bold = "AtkinsonHyperlegibleNext-Bold.ttf";
    private static readonly Lock Registration = new();

    /// <summary>PDFsharp has one resolver per process.</summary>
    public static void Register()
    {
        lock (Registration)
            GlobalFontSettings.FontResolver ??= new LetterFonts();
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    /// <summary>The regular face, for what it can draw; the bold one has the same characters.</summary>
    public static SKTypeface Typeface()
    {
        using var file = typeof(LetterFonts).Assembly.GetManifestResourceStream(Regular)!;
        return SKTypeface.FromStream(file);
    }

    public byte[] GetFont(string faceName)
    {
        using var file = typeof(LetterFonts).Assembly.GetManifestResourceStream(faceName)!;
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
