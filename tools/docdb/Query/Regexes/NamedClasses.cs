namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>The classes that PCRE names by a letter or, in brackets, by a word; ASCII only, except for spaces.</summary>
internal static class NamedClasses
{
    private static readonly Dictionary<char, CodePoints> Letters = new()
    {
        ['d'] = CodePoints.OfPairs("09"),
        ['w'] = CodePoints.OfPairs("09AZ__az"),
        ['s'] = CodePoints.OfPairs("\t\r  "),
        ['h'] = CodePoints.OfPairs("\t\t  \u00A0\u00A0\u1680\u1680\u180E\u180E\u2000\u200A\u202F\u202F\u205F\u205F\u3000\u3000"),
        ['v'] = CodePoints.OfPairs("\n\r\u0085\u0085\u2028\u2029"),
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["alnum"] = "09AZaz",
        ["alpha"] = "AZaz",
        ["ascii"] = "\0\u007F",
        ["blank"] = "\t\t  ",
        ["cntrl"] = "\0\u001F\u007F\u007F",
        ["digit"] = "09",
        ["graph"] = "!~",
        ["lower"] = "az",
        ["print"] = " ~",
        ["punct"] = "!/:@[`{~",
        ["space"] = "\t\r  ",
        ["upper"] = "AZ",
        ["word"] = "09AZ__az",
        ["xdigit"] = "09AFaf",
    };

    /// <summary>Null when the letter names no class; a capital letter names all other characters.</summary>
    public static CodePoints? ByLetter(char letter)
    {
        if (!Letters.TryGetValue(char.ToLowerInvariant(letter), out var found)) return null;
        return char.IsAsciiLetterUpper(letter) ? found.Inverted() : found;
    }

    /// <exception cref="NotSupportedException">No class has this name.</exception>
    public static CodePoints ByWord(string word, bool ignoresCase)
    {
        var inverted = word.StartsWith('^');
        var name = inverted ? word[1..] : word;
        if (ignoresCase && name is "upper" or "lower") name = "alpha";
        if (!Words.TryGetValue(name, out var pairs)) throw new NotSupportedException($"the class [:{word}:] is unknown");
        return inverted ? CodePoints.OfPairs(pairs).Inverted() : CodePoints.OfPairs(pairs);
    }
}
