using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>
/// Writes on one page from top to bottom, and tags what it writes: what only decorates is an artifact. Lengths are in
/// millimetres, sizes of type in points.
/// </summary>
internal sealed class LetterPen(XGraphics page, XColor town, StructureBuilder structure)
{
    private const double LineHeight = 1.35;
    private readonly XBrush _ink = XBrushes.Black;
    private readonly XBrush _town = new XSolidBrush(town);

    /// <summary>From the upper edge to the next line.</summary>
    public double Top { get; set; }

    public static double Points(double millimetres) => millimetres * 72 / 25.4;

    public void Band(double left, double top, double width, double height)
    {
        structure.BeginArtifact();
        page.DrawRectangle(_town, Points(left), Points(top), Points(width), Points(height));
        structure.End();
    }

    public void Frame(double left, double top, double width, double height)
    {
        structure.BeginArtifact();
        page.DrawRectangle(new XPen(town, 1), Points(left), Points(top), Points(width), Points(height));
        structure.End();
    }

    /// <summary>One line at a place of its own.</summary>
    public void Line(string text, double left, double baseline, double size, bool isBold = false, bool isWhite = false)
    {
        structure.BeginElement(PdfBlockLevelElementTag.Paragraph);
        page.DrawString(
            Printable(text), Font(size, isBold), isWhite ? XBrushes.White : _ink, new XPoint(Points(left), Points(baseline)));
        structure.End();
    }

    /// <summary>A paragraph in lines of at most that width; moves to below them.</summary>
    public void Paragraph(string text, double left, double width, double size = 11, bool isBold = false) =>
        Write(text, left, width, Font(size, isBold), _ink, PdfBlockLevelElementTag.Paragraph);

    /// <summary>A heading in the town's colour, as a paragraph.</summary>
    public void Heading(string text, double left, double width, double size, PdfBlockLevelElementTag level) =>
        Write(text, left, width, Font(size, isBold: true), _town, level);

    private void Write(string text, double left, double width, XFont font, XBrush brush, PdfBlockLevelElementTag tag)
    {
        structure.BeginElement(tag);
        foreach (var line in Lines(Printable(text), font, Points(width)))
        {
            Top += font.Size * LineHeight * 25.4 / 72;
            page.DrawString(line, font, brush, new XPoint(Points(left), Points(Top)));
        }

        structure.End();
    }

    /// <summary>A square of modules, drawn as rectangles so that it is sharp at every resolution.</summary>
    /// <param name="alternative">The same in words.</param>
    public void Modules(IReadOnlyList<System.Collections.BitArray> rows, double left, double top, double side, string alternative)
    {
        structure.BeginElement(
            PdfIllustrationElementTag.Figure, alternative, new XRect(Points(left), Points(top), Points(side), Points(side)));
        var module = Points(side) / rows.Count;
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows[row].Count; column++)
                if (rows[row][column])
                    page.DrawRectangle(_ink, Points(left) + (column * module), Points(top) + (row * module), module, module);
        structure.End();
    }

    private IEnumerable<string> Lines(string text, XFont font, double width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && page.MeasureString(longer, font).Width > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        yield return line;
    }

    private static XFont Font(double size, bool isBold) =>
        new(LetterFonts.Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    /// <summary>The font has the letters of the languages of Europe; others are written without their accents.</summary>
    private static string Printable(string text) => string.Concat(text.Normalize().EnumerateRunes().Select(LetterGlyphs.Of));
}
