using System.Globalization;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.SecurityCheck;

/// <summary>The question for those who cannot or do not want to copy a text: a sum in French words.</summary>
/// <param name="First">10 to 39.</param>
/// <param name="Second">2 to 9.</param>
internal sealed record SumQuestion(int First, int Second)
{
    public string Words => $"Combien font {FrenchNumber.Of(First)} plus {FrenchNumber.Of(Second)}\u00A0?";

    /// <param name="draw">A random number from 0 up to the given one, exclusive.</param>
    public static SumQuestion Draw(Func<int, int> draw) => new(10 + draw(30), 2 + draw(8));

    /// <summary>In digits or in words, with hyphens or blanks.</summary>
    public bool Matches(string? typed)
    {
        var answer = PasswordText.Fold(typed ?? "").Replace(' ', '-').Trim('-', '.');
        return answer == (First + Second).ToString(CultureInfo.InvariantCulture)
            || answer == FrenchNumber.Of(First + Second).Replace(' ', '-');
    }
}
