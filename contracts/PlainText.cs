namespace EspaceFamille.Contracts;

/// <summary>
/// What people write for others to read: letters of every script, signs, emoji. Control characters are not, nor are those that
/// turn the direction of what follows (they make one text read as another); the joiners inside emoji are harmless.
/// </summary>
public static class PlainText
{
    /// <summary>Whether all of it shows as it was written; it may have several lines.</summary>
    public static bool IsPlain(string text) => text.All(letter => letter is '\r' or '\n' or '\t' || Shows(letter));

    /// <summary>Whether all of it shows as it was written, on one line.</summary>
    public static bool IsPlainLine(string text) => text.All(Shows);

    private static bool Shows(char letter) =>
        !char.IsControl(letter) && letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');
}
