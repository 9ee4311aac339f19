using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The trailer of a PDF: where its last `startxref` points, or, in a file whose table is broken, the last one found, as viewers
/// rebuild it. It is the dictionary behind the word `trailer`, or the one of a cross-reference stream.
/// </summary>
internal static class PdfTrailer
{
    private const int MaxTries = 64, MaxDictionaryBytes = 64 * 1024;

    /// <param name="bytes">The whole file.</param>
    /// <param name="headerAt">Where its header starts: offsets count from there, or from the start of the file.</param>
    public static Dictionary<string, object>? Find(ReadOnlySpan<byte> bytes, int headerAt)
    {
        var pointed = Pointed(bytes);
        return At(bytes, pointed) ?? At(bytes, pointed + headerAt) ?? Last(bytes, "trailer"u8, IsTrailer) ?? LastStream(bytes);
    }

    /// <summary>The last dictionary of the object in the file, whatever table lists it; null for one in an object stream.</summary>
    public static Dictionary<string, object>? Find(ReadOnlySpan<byte> bytes, PdfReference reference)
    {
        var start = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} obj"));
        var rest = bytes;
        for (var tries = 0; tries < MaxTries && rest.LastIndexOf(start) is >= 0 and var at; tries++)
        {
            if ((at == 0 || !char.IsAsciiDigit((char)bytes[at - 1])) && PdfSyntax.ObjectAt(Bounded(bytes, at), 0) is { } found)
                return found;
            rest = rest[..at];
        }

        return null;
    }

    private static long Pointed(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("startxref"u8);
        if (at < 0)
            return -1;
        var number = bytes[(at + 9)..].TrimStart(" \t\r\n"u8);
        return Utf8Parser.TryParse(number, out int offset, out _) ? offset : -1;
    }

    private static Dictionary<string, object>? At(ReadOnlySpan<byte> bytes, long at)
    {
        if (at <= 0 || at >= bytes.Length)
            return null;
        var table = bytes[(int)at..].TrimStart(" \t\r\n\0"u8);
        if (!table.StartsWith("xref"u8))
            return PdfSyntax.ObjectAt(Bounded(table, 0), 0) is { } stream && IsTrailer(stream) ? stream : null;
        var trailer = table.IndexOf("trailer"u8);
        return trailer >= 0 && PdfSyntax.DictionaryAt(Bounded(table, trailer + 7), 0) is { } found && IsTrailer(found) ? found : null;
    }

    private static Dictionary<string, object>? Last(
        ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word, Func<Dictionary<string, object>, bool> isTrailer)
    {
        var rest = bytes;
        for (var tries = 0; tries < MaxTries && rest.LastIndexOf(word) is >= 0 and var at; tries++)
        {
            if (PdfSyntax.DictionaryAt(Bounded(bytes, at + word.Length), 0) is { } found && isTrailer(found))
                return found;
            rest = rest[..at];
        }

        return null;
    }

    private static Dictionary<string, object>? LastStream(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        for (var tries = 0; tries < MaxTries && rest.LastIndexOf("/XRef"u8) is >= 0 and var at; tries++)
        {
            if (Last(rest[..at], "obj"u8, at) is { } start && PdfSyntax.DictionaryAt(Bounded(bytes, start), 0) is { } found
                && IsTrailer(found))
                return found;
            rest = rest[..at];
        }

        return null;
    }

    private static int? Last(ReadOnlySpan<byte> before, ReadOnlySpan<byte> word, int end) =>
        before.LastIndexOf(word) is >= 0 and var at && end - at < MaxDictionaryBytes ? at + word.Length : null;

    private static bool IsTrailer(Dictionary<string, object> dictionary) => dictionary.ContainsKey("Root");

    private static ReadOnlySpan<byte> Bounded(ReadOnlySpan<byte> bytes, int at) =>
        bytes.Slice(at, Math.Min(bytes.Length - at, MaxDictionaryBytes));
}
