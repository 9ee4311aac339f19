using System.IO.Compression;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>
/// Loads and compiles the parsers before the child is ready, with the smallest file for each library, so that it does not
/// count against the time limit of the first file.
/// </summary>
internal static class WarmUp
{
    private static readonly byte[] Pixel =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    public static void Run()
    {
        Expect(FileKind.Png, Pixel);
        Expect(FileKind.Pdf, Page());
        Expect(FileKind.Docx, Text());
    }

    // A parser that cannot read the smallest file would refuse every file: the process does not start.
    private static void Expect(FileKind kind, byte[] sample)
    {
        var verdict = StructureInspection.Inspect(kind, sample);
        if (!verdict.Accepted) throw new InvalidOperationException($"The inspection of {kind} does not work: {verdict.Refusal!.Code}.");
    }

    private static byte[] Page() => """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
        xref
        0 4
        0000000000 65535 f 
        0000000009 00000 n 
        0000000052 00000 n 
        0000000101 00000 n 
        trailer<</Root 1 0 R/Size 4>>
        startxref
        160
        %%EOF
        """u8.ToArray();

    private static byte[] Text()
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006/", Office = "officeDocument";
        using var text = new MemoryStream();
        using (var zip = new ZipArchive(text, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="{Package}content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/d.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", $"""
                <Relationships xmlns="{Package}relationships"><Relationship Id="d" Target="d.xml"
                Type="http://schemas.openxmlformats.org/{Office}/2006/relationships/{Office}"/></Relationships>
                """);
            Add(zip, "d.xml", """<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body/></document>""");
        }

        return text.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(xml);
    }
}
