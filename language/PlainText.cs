namespace EspaceFamille.Language;

/// <summary>
/// Text that people write for others to read: letters of every script, signs, emoji. Control characters are refused, and so are the
/// characters that change the direction of the text after them, because they make one text read as another. The joiners inside
/// emoji are harmless.
/// </summary>
public static class PlainText
{
    /// <summary>Whether every character shows as it was written; line breaks and tabs are allowed.</summary>
    public static bool IsPlain(string text) => text.All(letter => letter is '\r' or '\n' or '\t' || Shows(letter));

    /// <summary>Whether every character shows as it was written, on one line.</summary>
    public static bool IsPlainLine(string text) => text.All(Shows);

    private static bool Shows(char letter) =>
        !char.IsControl(letter) && letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');
}
