using System.Buffers;
using System.Text;

namespace EspaceFamille.Platform;

/// <summary>Where a file is not UTF-8, and what it may be instead.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">Of the header; null where the header itself is unreadable, or the line has more values.</param>
internal sealed record UnreadableBytes(int Line, string? Column)
{
    private const byte NewLine = (byte)'\n';

    public const string Message =
        "le fichier n’est pas en UTF-8, sans doute en Latin-1 (Windows-1252) : dans le tableur, enregistrez-le au format « CSV UTF-8 ».";

    /// <param name="bytes">A file that is not UTF-8.</param>
    public static UnreadableBytes Find(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        while (Rune.DecodeFromUtf8(rest, out _, out var length) is OperationStatus.Done)
            rest = rest[length..];
        return At(bytes, bytes[..^rest.Length]);
    }

    private static UnreadableBytes At(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> before)
    {
        var begin = before.LastIndexOf(NewLine) + 1;
        var line = before.Count(NewLine) + 1;
        var end = bytes.IndexOf(NewLine);
        if (line == 1 || end < 0)
            return new(line, Column: null);
        var columns = Encoding.Latin1.GetString(bytes[..end]).TrimEnd('\r').Split(';');
        var place = SpreadsheetTraces.Count(Encoding.Latin1.GetString(before[begin..])) - 1;
        return new(line, place < columns.Length ? Name(columns[place]) : null);
    }

    private static string Name(string column) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(column)).TrimStart('\uFEFF');
}
