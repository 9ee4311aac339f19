using System.Globalization;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>
/// The user names that a letter may suggest: the first letter of the first name and the last name, "JTOULEMONDE", then with a number.
/// </summary>
internal static class SuggestedUserName
{
    private const int MaxCharacters = 30;
    private const int MinCharacters = 3;

    /// <summary>For names that have hardly any of these letters.</summary>
    private const string Unwritable = "FAMILLE";

    /// <summary>The candidates in the order of preference, without end.</summary>
    public static IEnumerable<string> Of(string firstName, string lastName)
    {
        var (first, last) = (Written(firstName), Written(lastName));
        var name = $"{first[..Math.Min(1, first.Length)]}{last}";
        if (name.Length < MinCharacters)
            name = first.Length + last.Length < MinCharacters ? Unwritable : $"{first}{last}";
        name = name[..Math.Min(name.Length, MaxCharacters)];
        yield return name;
        for (var number = 2; ; number++)
            yield return name + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The plain capitals and digits of a name.</summary>
    private static string Written(string name) =>
        string.Concat(SearchWords.Of(name).SelectMany(word => word).Where(char.IsAsciiLetterOrDigit));
}
