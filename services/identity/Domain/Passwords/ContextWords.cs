using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Passwords;

/// <summary>Words that a guesser knows about a person: the user name, the names, the town. Compared folded.</summary>
internal sealed class ContextWords
{
    private const int MinLetters = 3;

    /// <summary>What remains of a password without these words must have that many letters and digits.</summary>
    private const int MinRemaining = 8;

    private readonly string[] _words;

    private ContextWords(IEnumerable<string> words) => _words =
        [.. words.Where(word => word.Length >= MinLetters).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];

    /// <param name="texts">User name, first names, last names, name of the town; null and empty ones are ignored.</param>
    public static ContextWords Of(params IEnumerable<string?> texts) => new(texts.SelectMany(text => Parts(PasswordText.Fold(text ?? ""))));

    /// <summary>Whether the password is little more than these words.</summary>
    public bool Carry(string folded)
    {
        return IsBuiltOn(folded) || IsBuiltOn(PasswordText.WithLetters(folded));

        bool IsBuiltOn(string text)
        {
            var remaining = _words.Aggregate(text, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));
            return remaining != text
                && (remaining.Count(char.IsLetterOrDigit) < MinRemaining || LeakedPasswords.Contain(remaining.Trim()));
        }
    }

    /// <summary>"jean-luc64": the words, the words together, and their letters without the digits.</summary>
    private static IEnumerable<string> Parts(string folded)
    {
        string[] words = [.. string.Concat(folded.Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')).Split(' ')];
        return words.Append(string.Concat(words)).SelectMany(word => new[] { word, string.Concat(word.Where(char.IsLetter)) });
    }
}
