using System.Text.RegularExpressions;
using EspaceFamille.DocDb.Query.Regexes;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>
/// A regular expression on strings, without backtracking, so that no pattern can block the server. A stored regular
/// expression matches when it is equal.
/// </summary>
internal sealed record Pattern : Predicate
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(1);
    private static readonly Regex AnchoredText = new(@"^\^(?:[\p{L}\p{N} _-]|\\[^\p{L}\p{N}])+\z", RegexOptions.NonBacktracking);
    private static readonly Regex Escaped = new(@"\\(?<one>.)", RegexOptions.NonBacktracking | RegexOptions.Singleline);
    private readonly BsonRegularExpression _expression;
    private readonly Regex _regex;
    private readonly int _marks;

    private Pattern(BsonRegularExpression expression, Regex regex, int marks) => (_expression, _regex, _marks) = (expression, regex, marks);

    /// <summary>The expression as it was sent, which a stored one equals.</summary>
    public BsonRegularExpression Expression => _expression;

    /// <summary>The text that each matched string begins with, where the expression is an anchor and a text; else null.</summary>
    public string? Beginning => _expression.Options.Length == 0 && AnchoredText.IsMatch(_expression.Pattern)
        ? Escaped.Replace(_expression.Pattern[1..], "${one}")
        : null;

    /// <exception cref="CommandFailure">The expression is invalid, or uses what is not implemented.</exception>
    public static Pattern Parse(BsonRegularExpression expression)
    {
        if (expression.Pattern.Contains('\0', StringComparison.Ordinal))
            throw CommandFailure.BadValue("Regular expression cannot contain an embedded null byte");
        if (expression.Options.FirstOrDefault(letter => !"imsxu".Contains(letter, StringComparison.Ordinal)) is var wrong and not '\0')
            throw new CommandFailure(51108, "Location51108", $"invalid flag in regex options: {wrong}");
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        if (expression.Options.Contains('i', StringComparison.Ordinal)) options |= RegexOptions.IgnoreCase;
        if (expression.Options.Contains('m', StringComparison.Ordinal)) options |= RegexOptions.Multiline;
        try
        {
            var marks = WordBoundaries.CountMarks(expression.Pattern);
            var translated = new PatternTranslator(expression.Pattern, expression.Options, marks > 0).Translate();
            return new Pattern(expression, new Regex(translated, options, MaxTime), marks);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(51091, "Location51091", $"Regular expression is invalid or not implemented: {refused.Message}");
        }
    }

    public override bool Accepts(BsonValue? value) => value switch
    {
        BsonString text => _regex.IsMatch(_marks > 0 ? WordBoundaries.Mark(text.Value, _marks) : text.Value),
        BsonRegularExpression stored => stored == _expression,
        _ => false,
    };
}
