using System.Buffers.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>A reference to an indirect object: `12 0 R`.</summary>
internal sealed record PdfReference(long Number, long Generation);

/// <summary>A name without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>The classes of characters of ISO 32000, 7.2.3.</summary>
internal static class PdfCharacters
{
    public static bool IsInteger(ReadOnlySpan<byte> token, out long number) =>
        Utf8Parser.TryParse(token, out number, out var used) && used == token.Length && used > 0;

    public static bool IsBlank(byte next) => next is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsRegular(byte next) => !IsBlank(next) && "()<>[]{}/%"u8.IndexOf(next) < 0;
}
