using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The first bytes of each kind of file, and of kinds that may be hidden in it.</summary>
internal static class Signatures
{
    public static ReadOnlySpan<byte> Pdf => "%PDF-"u8;
    public static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    public static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];
    public static ReadOnlySpan<byte> Bmp => "BM"u8;
    public static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];
    public static ReadOnlySpan<byte> ZipEnd => [0x50, 0x4B, 0x05, 0x06];
    public static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    public static ReadOnlySpan<byte> Rar => "Rar!\x1A\x07"u8;
    public static ReadOnlySpan<byte> SevenZip => [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C];

    public static bool Match(FileKind kind, ReadOnlySpan<byte> bytes) => bytes.StartsWith(kind switch
    {
        FileKind.Pdf => Pdf,
        FileKind.Png => Png,
        FileKind.Jpeg => Jpeg,
        FileKind.Bmp => Bmp,
        FileKind.Odt or FileKind.Docx => Zip,
        FileKind.Doc => CompoundFile,
    });

    /// <summary>Whether the content is an archive, a compound file, a PDF or a program: none may be inside a document.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Zip) || bytes.StartsWith(ZipEnd) || bytes.StartsWith(CompoundFile)
        || bytes.StartsWith(Rar) || bytes.StartsWith(SevenZip)
        || bytes.StartsWith(Pdf) || bytes.StartsWith("MZ"u8) || bytes.StartsWith("\u007FELF"u8);
}
