using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using QRCoder;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>
/// Letters as one tagged PDF document, which a screen reader reads in its order: an A4 page per adult, whose address shows in the window of
/// a French envelope (DL).
/// </summary>
internal sealed class LetterDocument : IDisposable
{
    private const double Left = 20;
    private const double Width = 170;
    private const double WindowLeft = 105;
    private const double WindowTop = 52;
    private const double QrSide = 32;
    private readonly PdfDocument _document;
    private readonly StructureBuilder _structure;
    private readonly LetterLook _look;
    private readonly XColor _town;
    private readonly IReadOnlyList<System.Collections.BitArray> _address;

    public LetterDocument(LetterLook look)
    {
        LetterFonts.Register();
        (_look, _document) = (look, new PdfDocument());
        _structure = UAManager.ForDocument(_document).StructureBuilder;
        var colour = Convert.FromHexString(look.Colour[1..]);
        _town = XColor.FromArgb(colour[0], colour[1], colour[2]);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(look.Portal.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        _address = code.ModuleMatrix;
        (_document.Info.Title, _document.Info.Author, _document.Language) = (LetterTexts.Title, look.Town, "fr-FR");
    }

    public int PageCount => _document.PageCount;

    public void Add(Letter letter)
    {
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        using var graphics = XGraphics.FromPdfPage(page);
        var pen = new LetterPen(graphics, _town, _structure);
        _structure.BeginElement(PdfGroupingElementTag.Section);
        DrawHead(pen, letter);
        DrawKeys(pen, letter);
        DrawSteps(pen, letter);
        _structure.End();
    }

    public byte[] ToBytes()
    {
        using var copy = new MemoryStream();
        _document.Save(copy, closeStream: false);
        return copy.ToArray();
    }

    public void Dispose() => _document.Dispose();

    private void DrawHead(LetterPen pen, Letter letter)
    {
        pen.Band(0, 0, 210, 24);
        pen.Line(_look.Town, Left, 15, 18, isBold: true, isWhite: true);
        pen.Top = 30;
        foreach (var contact in _look.Contacts)
            pen.Paragraph(contact, Left, 75, 9.5);
        pen.Top = WindowTop;
        foreach (var line in (IEnumerable<string>)[letter.Adult, .. letter.Address])
            pen.Paragraph(line, WindowLeft, 85, 11.5);
        pen.Line(LetterTexts.Date(letter.WrittenOn), WindowLeft, 96, 10.5);
    }

    private static void DrawKeys(LetterPen pen, Letter letter)
    {
        pen.Top = 100;
        pen.Heading(LetterTexts.Title, Left, Width, 19, PdfBlockLevelElementTag.Heading1);
        pen.Top += 3;
        pen.Paragraph(LetterTexts.Purpose, Left, Width);
        pen.Top += 2;
        pen.Paragraph(LetterTexts.Personal(letter.Adult), Left, Width, isBold: true);
        var top = pen.Top + 5;
        pen.Top = top + 2;
        DrawFact(pen, LetterTexts.UserName, letter.UserName);
        foreach (var key in letter.Keys)
            DrawFact(pen, LetterTexts.Key(key.Service), key.Key);
        pen.Top += 4;
        pen.Frame(Left, top, Width, pen.Top - top);
    }

    private static void DrawFact(LetterPen pen, string name, string value)
    {
        pen.Top += 2;
        var top = pen.Top;
        pen.Paragraph(name, Left + 5, 80);
        var below = pen.Top;
        pen.Top = top - 1;
        pen.Paragraph(value, Left + 88, 78, 15, isBold: true);
        pen.Top = Math.Max(pen.Top, below);
    }

    private void DrawSteps(LetterPen pen, Letter letter)
    {
        pen.Top += 4;
        pen.Heading(LetterTexts.Begin, Left, Width, 14, PdfBlockLevelElementTag.Heading2);
        pen.Modules(_address, Left + Width - QrSide, pen.Top + 4, QrSide, LetterTexts.Code(_look.Portal));
        foreach (var (number, step) in LetterTexts.Steps(_look.Portal).Index())
        {
            pen.Top += 1;
            var top = pen.Top;
            pen.Paragraph($"{number + 1}.", Left, 8, isBold: true);
            pen.Top = top;
            pen.Paragraph(step, Left + 8, Width - QrSide - 18);
        }

        pen.Top += 3;
        pen.Paragraph(LetterTexts.End(letter.EndsOn, letter.Keys.Count), Left, Width);
        pen.Paragraph(LetterTexts.Help(_look.Portal), Left, Width);
        if (_look.Contacts.Count > 0)
        {
            pen.Top += 2;
            pen.Paragraph(LetterTexts.Question(_look.Contacts), Left, Width);
        }
    }
}
