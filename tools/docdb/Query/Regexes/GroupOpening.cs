namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>The beginning of a group, with the options in it; or options for the rest of the group that contains it.</summary>
internal sealed record GroupOpening(Modes Modes, bool IsForTheRest = false)
{
    /// <summary>Null when it was a comment.</summary>
    /// <exception cref="NotSupportedException">The kind of group is unknown or not implemented.</exception>
    public static GroupOpening? Read(PatternReader reader, Modes outer)
    {
        reader.Take();
        if (reader.Next == '*') throw new NotSupportedException("(*VERB) is not implemented");
        if (!reader.TryTake("?")) return new GroupOpening(outer);
        if (reader.TryTake("#"))
        {
            reader.TakeUntil(")");
            return null;
        }

        if (IsNamed(reader))
        {
            reader.TryTake("P");
            reader.TakeUntil(reader.Take() == '<' ? ">" : "'");
            return new GroupOpening(outer);
        }

        var on = reader.TakeWhile(char.IsAsciiLetterLower);
        var off = reader.TryTake("-") ? reader.TakeWhile(char.IsAsciiLetterLower) : "";
        if (reader.Next is not (':' or ')')) throw new NotSupportedException($"the group (?{on}{reader.Next} is not implemented");
        if (on.Contains("xx", StringComparison.Ordinal) || (on + off).Contains('u', StringComparison.Ordinal))
            throw new NotSupportedException($"the option (?{on}) is not implemented");
        return new GroupOpening(outer.With(on, true).With(off, false), reader.Take() == ')');
    }

    /// <summary>Whether a name in angle brackets or quotes follows, and no assertion.</summary>
    private static bool IsNamed(PatternReader reader)
    {
        var ahead = reader.Next == 'P' ? 1 : 0;
        return reader.At(ahead) is '<' or '\'' && (char.IsAsciiLetter(reader.At(ahead + 1)) || reader.At(ahead + 1) == '_');
    }
}
