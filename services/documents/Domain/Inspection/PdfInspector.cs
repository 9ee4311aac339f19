using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// PDF: `%PDF-` first, `%%EOF` last, no encryption and no active content. Names are searched twice: in the raw bytes and
/// inflated object streams, which finds objects that are in no table; then in every object that PdfPig reaches, where
/// names are decoded and keys are distinguished from text.
/// </summary>
internal static class PdfInspector
{
    private static readonly ParsingOptions Options = new() { UseLenientParsing = true, MaxStackDepth = 256, SkipMissingFonts = true };

    public static FileRefusal? Inspect(byte[] bytes)
    {
        if (!bytes.AsSpan().TrimEnd(" \t\r\n\0"u8).EndsWith("%%EOF"u8))
            return new FileRefusal(bytes.AsSpan().LastIndexOf("%%EOF"u8) < 0 ? RefusalCode.Damaged : RefusalCode.TrailingData);
        if (PdfRawNames.Check(bytes) is { } refusal) return refusal;
        try
        {
            using var document = PdfDocument.Open(bytes, Options);
            if (document.IsEncrypted) return new FileRefusal(RefusalCode.Encrypted);
            if (document.NumberOfPages < 1) return new FileRefusal(RefusalCode.Damaged);
            return new PdfWalk(document.Structure).Check();
        }
        catch (PdfDocumentEncryptedException)
        {
            return new FileRefusal(RefusalCode.Encrypted);
        }
    }
}
