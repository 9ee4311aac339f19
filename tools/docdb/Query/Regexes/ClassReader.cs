namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>Reads a class in brackets; an opening bracket within it is a character.</summary>
internal sealed class ClassReader(PatternReader reader, bool ignoresCase)
{
    private readonly List<(int First, int Last)> _listed = [];
    private CodePoints _named = CodePoints.None;

    /// <summary>The class whose opening bracket was read.</summary>
    /// <exception cref="NotSupportedException">The class is malformed, or uses what is not implemented.</exception>
    public CharacterClass Read()
    {
        var negated = reader.TryTake("^");
        var isFirst = true;
        while (isFirst || !reader.TryTake("]"))
        {
            isFirst = false;
            if (ReadOne() is { } first) _listed.Add((first, ReadRangeEnd(first)));
        }

        return new CharacterClass(CodePoints.Of(_listed), _named, negated);
    }

    /// <summary>The last character of a range that begins here; a hyphen before a bracket or a named class is a character.</summary>
    private int ReadRangeEnd(int first)
    {
        if (reader.Next != '-' || reader.At(1) is ']' or '\0') return first;
        reader.Take();
        if (ReadOne() is not { } last)
        {
            _listed.Add(('-', '-'));
            return first;
        }

        return last >= first ? last : throw new NotSupportedException("a range in brackets is out of order");
    }

    /// <summary>A character; null when a named class was read.</summary>
    private int? ReadOne()
    {
        if (reader.Next == '[' && reader.At(1) is ':' or '.' or '=' && TryReadWord()) return null;
        if (!reader.TryTake("\\")) return reader.TakeCodePoint();
        if (NamedClasses.ByLetter(reader.Next) is { } named)
        {
            _named = _named.With(named);
            reader.Take();
            return null;
        }

        return reader.TryTake("b") ? '\b' : Escapes.Read(reader);
    }

    private bool TryReadWord()
    {
        var kind = reader.At(1);
        var length = 2;
        while (char.IsAsciiLetter(reader.At(length)) || reader.At(length) == '^') length++;
        if (reader.At(length) != kind || reader.At(length + 1) != ']') return false;
        if (kind != ':') throw new NotSupportedException($"[{kind} {kind}] in brackets is not implemented");
        reader.TryTake("[:");
        _named = _named.With(NamedClasses.ByWord(reader.TakeUntil(":]"), ignoresCase));
        return true;
    }
}
