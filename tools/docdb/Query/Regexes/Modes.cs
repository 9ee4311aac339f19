namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>The options in force at a place of a pattern: i, m, s and x.</summary>
internal readonly record struct Modes(bool IgnoresCase, bool Multiline, bool DotMatchesAll, bool IgnoresSpace)
{
    public static Modes Of(string options) => default(Modes).With(options, true);

    /// <exception cref="NotSupportedException">A letter is no option that is implemented.</exception>
    public Modes With(string letters, bool value)
    {
        var modes = this;
        foreach (var letter in letters)
        {
            modes = letter switch
            {
                'i' => modes with { IgnoresCase = value },
                'm' => modes with { Multiline = value },
                's' => modes with { DotMatchesAll = value },
                'x' => modes with { IgnoresSpace = value },
                'u' => modes,
                _ => throw new NotSupportedException($"the option (?{letter}) is not implemented"),
            };
        }

        return modes;
    }

    /// <summary>The change of the options that .NET applies; the translation applies the others.</summary>
    public string ChangeFrom(Modes before)
    {
        var on = (IgnoresCase && !before.IgnoresCase ? "i" : "") + (Multiline && !before.Multiline ? "m" : "");
        var off = (!IgnoresCase && before.IgnoresCase ? "i" : "") + (!Multiline && before.Multiline ? "m" : "");
        return off.Length > 0 ? $"{on}-{off}" : on;
    }
}
