using System.Text.RegularExpressions;

namespace EspaceFamille.Story;

/// <summary>The question of the security check, answered as a person does.</summary>
internal static partial class SecurityQuestion
{
    /// <summary>"Combien font vingt-trois plus sept ?" in digits.</summary>
    public static string SumOf(string question)
    {
        var words = Question().Match(question.Replace('\u00A0', ' '));
        return $"{NumberOf(words.Groups["first"].Value) + NumberOf(words.Groups["second"].Value)}";
    }

    private static int NumberOf(string words)
    {
        string[] small =
        [
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
            "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
        ];
        if (Array.IndexOf(small, words) is >= 0 and var number)
            return number;
        var (tens, rest) = words.StartsWith("trente", StringComparison.Ordinal)
            ? (30, words["trente".Length..])
            : (20, words["vingt".Length..]);
        return tens + Array.IndexOf(small, rest.Replace("-et-", "", StringComparison.Ordinal).Replace(" et ", "", StringComparison.Ordinal)
            .Trim('-', ' ') is { Length: > 0 } unit ? unit : "zéro");
    }

    [GeneratedRegex("Combien font (?<first>.+) plus (?<second>.+) \\?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Question();
}
