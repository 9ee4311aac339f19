using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The names in the file's bytes and in its object streams, independent of the cross-reference table: a viewer that
/// rebuilds a broken table would find those objects too. `#4A` in a name is an escaped character.
/// </summary>
internal static class PdfRawNames
{
    private const int MaxInflatedBytes = 50 * 1024 * 1024;
    private const int MaxNameBytes = 64;

    public static FileRefusal? Check(ReadOnlySpan<byte> bytes)
    {
        var budget = MaxInflatedBytes;
        return Scan(bytes, ref budget, inflate: true);
    }

    private static FileRefusal? Scan(ReadOnlySpan<byte> bytes, ref int budget, bool inflate)
    {
        for (int at, from = 0; (at = bytes[from..].IndexOf((byte)'/')) >= 0;)
        {
            from += at + 1;
            var name = Name(bytes[from..]);
            if ((inflate ? PdfNames.Check(name) : PdfNames.CheckKey(name)) is { } refusal) return refusal;
            if (!inflate || name != "ObjStm") continue;
            if (ScanObjectStream(bytes[from..], ref budget) is { } inside) return inside;
        }

        return null;
    }

    private static FileRefusal? ScanObjectStream(ReadOnlySpan<byte> fromType, ref int budget)
    {
        var keyword = fromType.IndexOf("stream"u8);
        if (keyword < 0) return new FileRefusal(RefusalCode.Damaged);
        var data = fromType[(keyword + "stream"u8.Length)..].TrimStart("\r\n"u8);
        var end = data.IndexOf("endstream"u8);
        var inflated = Inflate(end < 0 ? data : data[..end], ref budget);
        return budget <= 0 ? new FileRefusal(RefusalCode.ArchiveBounds) : Scan(inflated, ref budget, inflate: false);
    }

    // A stream that does not inflate is either plain, and was scanned, or has another filter, and PdfPig reads it.
    private static byte[] Inflate(ReadOnlySpan<byte> data, ref int budget)
    {
        using var source = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; budget > 0 && (read = source.Read(buffer)) > 0; budget -= read) inflated.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // A truncated stream yields what was inflated so far.
        }

        return inflated.ToArray();
    }

    private static string Name(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder();
        for (var i = 0; i < bytes.Length && name.Length < MaxNameBytes && IsRegular(bytes[i]); i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length
                && byte.TryParse(bytes.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                i += 2;
            }
            else
            {
                name.Append((char)bytes[i]);
            }
        }

        return name.ToString();
    }

    private static bool IsRegular(byte b) => b > 0x20 && "()<>[]{}/%"u8.IndexOf(b) < 0;
}
