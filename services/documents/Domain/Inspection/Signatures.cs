using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The kind of a file by its first bytes.</summary>
internal enum ContentKind
{
    Other,
    Pdf,
    Png,
    Jpeg,
    Bmp,

    /// <summary>docx, odt, or another archive.</summary>
    Zip,

    /// <summary>doc, a docx that is protected by a password, or a file of another program of Microsoft Office.</summary>
    CompoundFile,
    Heic,
    Tiff,
    WebP,
}

/// <summary>Detects the kind of a content by its first bytes.</summary>
internal static class Signatures
{
    /// <summary>Readers search the header of a PDF in so many bytes: mail gateways and printers write before it.</summary>
    private const int PdfHeaderBytes = 1_024;

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx"];

    public static ContentKind Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ContentKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => ContentKind.Jpeg,
        [(byte)'B', (byte)'M', ..] => ContentKind.Bmp,
        [(byte)'P', (byte)'K', 3, 4, ..] => ContentKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ContentKind.CompoundFile,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ContentKind.Tiff,
        _ when IsWebP(bytes) => ContentKind.WebP,
        _ when IsHeic(bytes) => ContentKind.Heic,
        _ => PdfHeaderAt(bytes) >= 0 ? ContentKind.Pdf : ContentKind.Other,
    };

    /// <summary>Where the header of a PDF starts; negative in any other file.</summary>
    public static int PdfHeaderAt(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, PdfHeaderBytes)].IndexOf("%PDF-"u8);

    private static bool IsWebP(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    // ISO/IEC 14496-12: the first box lists the brands, the formats that the file conforms to.
    private static bool IsHeic(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes[4..].StartsWith("ftyp"u8))
            return false;
        var box = bytes[..(int)Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(bytes), 16, bytes.Length)];
        for (var at = 8; at + 4 <= box.Length; at += 4)
            if (HeicBrands.Contains(System.Text.Encoding.Latin1.GetString(box.Slice(at, 4)), StringComparer.Ordinal))
                return true;
        return false;
    }
}
