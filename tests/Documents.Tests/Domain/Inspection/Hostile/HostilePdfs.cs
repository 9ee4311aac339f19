using System.Text;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>PDFs with active content, embedded files or inconsistent structure; the active ones also inside an object stream.</summary>
internal static class HostilePdfs
{
    private static readonly (string Label, string Catalog, string Object, RefusalCode Code)[] Active =
    [
        ("script on opening", "/OpenAction 4 0 R", "<</S/JavaScript/JS(app.alert\\(1\\))>>", RefusalCode.ActiveContent),
        ("script by name", "/Names<</JavaScript 4 0 R>>", "<</Names[(a)<</S/JavaScript/JS(a)>>]>>", RefusalCode.ActiveContent),
        ("script, name escaped", "/OpenAction 4 0 R", "<</S/J#61vaScript/J#53(a)>>", RefusalCode.ActiveContent),
        ("script without a reference", "", "<</S/JavaScript/JS(a)>>", RefusalCode.ActiveContent),
        ("script on leaving", "/AA<</WC 4 0 R>>", "<</S/JavaScript/JS(a)>>", RefusalCode.ActiveContent),
        ("launch", "/OpenAction 4 0 R", "<</S/Launch/F(calc.exe)>>", RefusalCode.ActiveContent),
        ("embedded file", "/Names<</EmbeddedFiles 4 0 R>>", "<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F 3 0 R>>>>]>>",
            RefusalCode.EmbeddedFile),
        ("file specification alone", "", "<</Type/Filespec/F(a.exe)/EF<</F 3 0 R>>>>", RefusalCode.EmbeddedFile),
        ("attachment annotation", "", "<</Type/Annot/Subtype/FileAttachment/FS(a)>>", RefusalCode.EmbeddedFile),
        ("XFA form", "/AcroForm 4 0 R", "<</Fields[]/XFA[(a)(b)]>>", RefusalCode.ActiveContent),
        ("rich media", "", "<</Type/Annot/Subtype/RichMedia>>", RefusalCode.ActiveContent),
        ("form that sends itself", "/OpenAction 4 0 R", "<</S/SubmitForm/F(http://127.0.0.1/)>>", RefusalCode.ActiveContent),
        ("imported data", "/OpenAction 4 0 R", "<</S/ImportData/F(a.fdf)>>", RefusalCode.ActiveContent),
        ("other document", "/OpenAction 4 0 R", "<</S/GoToR/F(\\\\\\\\127.0.0.1\\\\a)/D[0/Fit]>>", RefusalCode.ExternalReference),
        ("document inside", "/OpenAction 4 0 R", "<</S/GoToE/D(a)>>", RefusalCode.EmbeddedFile),
    ];

    public static IEnumerable<HostileFile> All() =>
    [
        .. Active.Select(file => Pdf(file.Label, PdfBuilder.Plain(file.Catalog, file.Object), file.Code)),
        .. Active.Select(file => Pdf(file.Label + ", packed", PdfBuilder.Packed(file.Catalog, file.Object), file.Code)),
        .. Active.Where(file => file.Catalog.Length == 0)
            .Select(file => Pdf(file.Label + ", orphan", PdfBuilder.WithOrphan(file.Object), null)),
        .. Malformed(),
    ];

    private static IEnumerable<HostileFile> Malformed()
    {
        var genuine = GenuineFiles.Read("libreoffice.pdf");
        const string Key = "<</Filter/Standard/V 1/R 2/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>"
            + "/U<0000000000000000000000000000000000000000000000000000000000000000>>>";
        yield return Pdf("encrypted", PdfBuilder.WithTrailer("/Encrypt 4 0 R/ID[<00><00>]", Key), RefusalCode.Encrypted);
        yield return Pdf("encrypted in place", PdfBuilder.WithTrailer("/Encrypt" + Key), RefusalCode.Encrypted);
        yield return Pdf("bytes behind the end", [.. genuine, .. "MZ program"u8], RefusalCode.TrailingData);
        yield return Pdf("no end", genuine[..^8], RefusalCode.Damaged);
        yield return Pdf("head only", "%PDF-1.7\n%%EOF"u8.ToArray(), RefusalCode.Damaged);
        yield return Pdf(
            "no page", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
            RefusalCode.Damaged);
        yield return Pdf("web page inside the head", [.. "%PDF-1.7\n%<html><script>1</script>\n"u8, .. genuine], RefusalCode.TwoTypes);
        yield return Pdf("zip in the tail", [.. genuine, .. "%"u8, .. OdtBuilder.Build(), .. "\n%%EOF"u8], RefusalCode.TwoTypes);
        yield return Pdf("rar in the tail", [.. genuine, .. "%Rar!\x1A\u0007\0\n%%EOF"u8], RefusalCode.TwoTypes);
        yield return Pdf("object stream bomb", PdfBuilder.Plain("", Bomb("/Type/ObjStm/N 1/First 4")), RefusalCode.ArchiveBounds);
        yield return Pdf("two documents in a row", [.. genuine, .. GenuineFiles.Read("chromium.pdf")], RefusalCode.TwoTypes);
        yield return Pdf("nested a hundred thousand deep", PdfBuilder.Plain("", new string('[', 100_000) + new string(']', 100_000)), null);
    }

    private static string Bomb(string dictionary) =>
        PdfBuilder.Stream(dictionary + "/Filter/FlateDecode", PdfBuilder.Deflate(new byte[100_000_000]));

    private static HostileFile Pdf(string label, byte[] bytes, RefusalCode? code) => new("pdf: " + label, "certificat.pdf", bytes, code);
}
