using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The checks that need a parser, run by a child process: in memory only, without disk or network.</summary>
internal static class StructureInspection
{
    public static FileVerdict Inspect(FileKind kind, byte[] bytes)
    {
        var refusal = Polyglots.Check(kind, bytes) ?? kind switch
        {
            FileKind.Pdf => PdfInspector.Inspect(bytes),
            FileKind.Png => PngInspector.Inspect(bytes),
            FileKind.Jpeg => JpegInspector.Inspect(bytes),
            FileKind.Bmp => BmpInspector.Inspect(bytes),
            FileKind.Odt => OdtInspector.Inspect(bytes),
            FileKind.Docx => DocxInspector.Inspect(bytes),
            FileKind.Doc => DocInspector.Inspect(bytes),
        };
        return refusal is null ? FileVerdict.Accept(kind) : new FileVerdict(null, refusal);
    }
}
