using System.Text.RegularExpressions;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>A regular expression on strings, without backtracking, so that no pattern can block the server.</summary>
internal sealed record Pattern : Predicate
{
    private readonly Regex _regex;

    private Pattern(Regex regex) => _regex = regex;

    public static Pattern Parse(BsonRegularExpression expression)
    {
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        foreach (var letter in expression.Options)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw new CommandFailure(51108, "Location51108", $"invalid flag in regex options: {letter}"),
            };
        }

        try
        {
            return new Pattern(new Regex(expression.Pattern, options, TimeSpan.FromSeconds(1)));
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(51091, "Location51091", $"Regular expression is invalid or not implemented: {refused.Message}");
        }
    }

    public override bool Accepts(BsonValue? value) => value is BsonString text && _regex.IsMatch(text.Value);
}
