using System.Globalization;
using System.Text;

namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>
/// Translates a pattern from MongoDB's dialect (PCRE: UTF-8, classes of ASCII) into .NET's without backtracking. It must only
/// match the same texts; captured groups and preferences between matches are lost. What cannot be expressed is rejected by name.
/// </summary>
internal sealed class PatternTranslator(string pattern, string options, bool marksBoundaries)
{
    /// <summary>PCRE's own limit of nested parentheses.</summary>
    private const int MaxDepth = 250;
    private static readonly CharacterClass AnyCharacter = new(CodePoints.None, CodePoints.None, Negated: true);
    private static readonly CharacterClass NotNewline = new(CodePoints.OfPairs("\n\n"), CodePoints.None, Negated: true);
    private static readonly string Mark = CharacterClass.Escape(WordBoundaries.Marker);
    private readonly PatternReader _reader = new(pattern);
    private readonly StringBuilder _translated = new();
    private readonly string _anyMarks = marksBoundaries ? $"{Mark}*" : "";
    private Modes _modes = Modes.Of(options);
    private int _depth;
    private bool _isQuoted;

    /// <summary>A mark of a boundary may have been matched since the last character.</summary>
    private bool _markIsTaken;

    /// <exception cref="NotSupportedException">The pattern is malformed, or uses what is not implemented.</exception>
    public string Translate()
    {
        Alternatives();
        return _reader.AtEnd ? _translated.ToString() : throw new NotSupportedException("a closing parenthesis has no opening one");
    }

    /// <summary>Whether they can match without a character.</summary>
    private bool Alternatives()
    {
        var (canBeEmpty, before, after) = (false, _markIsTaken, false);
        while (true)
        {
            _markIsTaken = before;
            canBeEmpty |= Sequence();
            after |= _markIsTaken;
            if (!_reader.TryTake("|")) break;
            _translated.Append('|');
        }

        _markIsTaken = after;
        return canBeEmpty;
    }

    private bool Sequence()
    {
        var (canBeEmpty, needsCharacter) = (true, false);
        while (_isQuoted ? !_reader.AtEnd : _reader.Next is not ('\0' or '|' or ')'))
        {
            needsCharacter |= !_isQuoted && _reader.Next == '^' && _modes.Multiline;
            if (Item()) continue;
            (canBeEmpty, needsCharacter) = (false, false);
        }

        // .NET's ^ also matches behind the last line feed of a text, PCRE's does not.
        return needsCharacter ? throw new NotSupportedException("^ with the option m before what can be empty") : canBeEmpty;
    }

    /// <summary>One part of a sequence; whether it can match without a character.</summary>
    private bool Item()
    {
        if (_isQuoted)
        {
            if (!_reader.TryTake(@"\E")) return Character(_reader.TakeCodePoint());
            _isQuoted = false;
            return true;
        }

        if (_modes.IgnoresSpace && _reader.SkipSpace()) return true;
        if (_reader.TakeQuantifier() is not null)
            throw new NotSupportedException("a quantifier follows nothing that can be repeated");
        switch (_reader.Next)
        {
            case '^': return Assertion(Start(_reader.Take().ToString()));
            case '$': return Assertion(End(_reader.Take().ToString()));
            case '(': return Group();
            case '.':
                _reader.Take();
                return Class(_modes.DotMatchesAll ? AnyCharacter : NotNewline);
            case '[':
                _reader.Take();
                return Class(new ClassReader(_reader, _modes.IgnoresCase).Read());
            case '\\': return Escape();
            default: return Character(_reader.TakeCodePoint());
        }
    }

    private bool Escape()
    {
        _reader.Take();
        if (NamedClasses.ByLetter(_reader.Next) is { } named)
        {
            _reader.Take();
            return Class(new CharacterClass(CodePoints.None, named));
        }

        switch (_reader.Next)
        {
            case 'A': return Assertion(Start($@"\{_reader.Take()}"));
            case 'Z' or 'z': return Assertion(End($@"\{_reader.Take()}"));
            case 'b':
                _reader.Take();
                return Assertion(Boundary());
            case 'N' when _reader.At(1) != '{':
                _reader.Take();
                return Class(NotNewline);
            case 'Q' or 'E':
                _isQuoted = _reader.Take() == 'Q';
                return true;
            default: return Character(Escapes.Read(_reader));
        }
    }

    private bool Character(int codePoint) => codePoint > char.MaxValue
        ? Class(new CharacterClass(CodePoints.Of((codePoint, codePoint)), CodePoints.None))
        : Atom(codePoint < 128 && char.IsAsciiLetterOrDigit((char)codePoint) ? $"{(char)codePoint}" : CharacterClass.Escape(codePoint));

    private bool Class(CharacterClass characters) => Atom(characters.Translate());

    private bool Atom(string text)
    {
        _translated.Append(marksBoundaries ? $"(?:{_anyMarks}{text})" : text);
        var before = _markIsTaken;
        _markIsTaken = false;
        return Quantifier(before, canBeEmpty: false);
    }

    private bool Assertion(string text)
    {
        _translated.Append(text);
        if (!_isQuoted && (_reader.TakeQuantifier() is not null))
            throw new NotSupportedException("a quantifier behind an assertion is not implemented");
        return true;
    }

    private string Start(string anchor) =>
        _markIsTaken ? throw new NotSupportedException($@"{anchor} behind \b is not implemented") : anchor;

    private string End(string anchor)
    {
        _markIsTaken |= marksBoundaries;
        return _anyMarks + anchor;
    }

    private string Boundary()
    {
        _markIsTaken = true;
        return Mark;
    }

    private bool Group()
    {
        var (outer, before) = (_modes, _markIsTaken);
        if (GroupOpening.Read(_reader, _modes) is not { } opening) return true;
        _modes = opening.Modes;
        if (opening.IsForTheRest)
        {
            if (_modes.ChangeFrom(outer) is { Length: > 0 } change) _translated.Append("(?" + change + ")");
            return true;
        }

        if (++_depth > MaxDepth) throw new NotSupportedException("parentheses are nested too deep");
        _translated.Append("(?" + _modes.ChangeFrom(outer) + ":");
        var canBeEmpty = Alternatives();
        _translated.Append(_reader.TryTake(")") ? ')' : throw new NotSupportedException("a closing parenthesis is missing"));
        (_modes, _depth) = (outer, _depth - 1);
        return Quantifier(before, canBeEmpty);
    }

    /// <summary>The quantifier behind an atom, if any; whether both can match without a character.</summary>
    private bool Quantifier(bool markWasTaken, bool canBeEmpty)
    {
        if (_isQuoted && _reader.TryTake(@"\E")) _isQuoted = false;
        if (_isQuoted) return canBeEmpty;
        while (_modes.IgnoresSpace && _reader.SkipSpace())
        {
        }

        if (_reader.TakeQuantifier() is not { } range) return canBeEmpty;
        if (_reader.TryTake("+")) throw new NotSupportedException("possessive quantifiers are not implemented");
        _reader.TryTake("?");
        if (range.Least > 1 && canBeEmpty && marksBoundaries)
            throw new NotSupportedException(@"repetition of what can be empty, in a pattern with \b, is not implemented");
        _markIsTaken |= markWasTaken && range.Least == 0;
        _translated.Append(CultureInfo.InvariantCulture, $"{{{range.Least},{(range.Most == int.MaxValue ? "" : range.Most)}}}");
        return range.Least == 0 || canBeEmpty;
    }
}
