using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// Refuses a file that two programs read as two kinds. Viewers search a PDF header near the start and tolerate bytes before
/// it (two concatenated documents are two kinds as well), find a zip by its end record in the last 64 KB and archives
/// behind any other content, and browsers detect HTML in the first kilobyte.
/// </summary>
internal static class Polyglots
{
    private const int ZipTailBytes = 65_535 + 22;
    private const int SniffedBytes = 1_024;

    public static FileRefusal? Check(FileKind kind, ReadOnlySpan<byte> bytes) =>
        IsAlsoPdf(kind, bytes) || IsAlsoZip(kind, bytes) || IsAlsoArchive(bytes) || LooksLikeHtml(bytes)
            ? new FileRefusal(RefusalCode.TwoTypes)
            : null;

    private static bool IsAlsoPdf(FileKind kind, ReadOnlySpan<byte> bytes) =>
        (kind == FileKind.Pdf ? bytes[1..] : bytes).IndexOf(Signatures.Pdf) >= 0;

    private static bool IsAlsoZip(FileKind kind, ReadOnlySpan<byte> bytes) =>
        kind is not (FileKind.Odt or FileKind.Docx)
        && bytes[Math.Max(0, bytes.Length - ZipTailBytes)..].IndexOf(Signatures.ZipEnd) >= 0;

    private static bool IsAlsoArchive(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Signatures.Rar) >= 0 || bytes.IndexOf(Signatures.SevenZip) >= 0;

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[Math.Min(bytes.Length, SniffedBytes)];
        for (var i = 0; i < head.Length; i++) head[i] = bytes[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(bytes[i] | 0x20) : bytes[i];
        return head.IndexOf("<html"u8) >= 0 || head.IndexOf("<script"u8) >= 0 || head.IndexOf("<!doctype html"u8) >= 0;
    }
}
