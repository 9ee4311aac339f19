namespace EspaceFamille.Identity.Domain.SecurityCheck;

/// <summary>
/// The text that a person copies from a picture or from its sound. Its letters and digits differ from each other in both.
/// </summary>
internal static class ControlText
{
    public const int Length = 6;
    public const string Alphabet = "ACEFHJKLMRUXYZ34679";

    /// <param name="draw">A random number from 0 up to the given one, exclusive.</param>
    public static string Draw(Func<int, int> draw) =>
        new([.. Enumerable.Range(0, Length).Select(_ => Alphabet[draw(Alphabet.Length)])]);

    /// <summary>Case, blanks and signs in what was typed do not count.</summary>
    public static bool Matches(string expected, string? typed) =>
        string.Equals(string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)), expected, StringComparison.OrdinalIgnoreCase);
}
