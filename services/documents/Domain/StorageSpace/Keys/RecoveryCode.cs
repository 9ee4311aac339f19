using System.Security.Cryptography;

namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>
/// A printed recovery code: 8 groups of 4 characters in Crockford's base 32, 31 of them random (155 bits), the last one a check
/// character.
/// </summary>
internal sealed record RecoveryCode
{
    public const int Groups = 8;
    private const int GroupCharacters = 4;
    private const int Characters = Groups * GroupCharacters;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private RecoveryCode(string symbols) => Symbols = symbols;

    /// <summary>All 32 characters, without separators.</summary>
    public string Symbols { get; }

    public static RecoveryCode New()
    {
        var values = RandomNumberGenerator.GetBytes(Characters - 1).Select(value => value % Alphabet.Length).ToArray();
        return new RecoveryCode(string.Concat(values.Append(CheckCharacter.Of(values)).Select(value => Alphabet[value])));
    }

    /// <summary>
    /// The code as it was typed: in any case, with or without separators, O for 0, I and L for 1. Null when it has another length, another
    /// character or a wrong check character: it was mistyped.
    /// </summary>
    public static RecoveryCode? Parse(string? typed)
    {
        // Before any work on it: a form may be large.
        if (typed is null or { Length: > 200 })
            return null;
        var symbols = Normalize(typed);
        var values = symbols.Select(symbol => Alphabet.IndexOf(symbol, StringComparison.Ordinal)).ToArray();
        return values.Length == Characters && !values.Contains(-1) && CheckCharacter.Of(values[..^1]) == values[^1]
            ? new RecoveryCode(symbols)
            : null;
    }

    /// <param name="number">From 1 to 8.</param>
    public string Group(int number) => Symbols.Substring((number - 1) * GroupCharacters, GroupCharacters);

    /// <summary>Whether somebody who has the printed code typed this group.</summary>
    public bool HasGroup(int number, string? typed) =>
        typed is { Length: <= 20 } && Normalize(typed) == Group(number);

    /// <summary>As it is printed: groups with hyphens between them.</summary>
    public override string ToString() => string.Join('-', Enumerable.Range(1, Groups).Select(Group));

    private static string Normalize(string typed) => string.Concat(typed.ToUpperInvariant()
        .Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '\u2010' or '\u2011' or '\u2013'))
        .Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }));
}
