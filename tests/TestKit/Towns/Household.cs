using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.TestKit.Towns;

/// <summary>A household that is made for a test class. Its children are Johan, Charlotte and Coline.</summary>
/// <param name="Surname">Of all its people; unique in the town, so it is the household's code as well.</param>
public sealed record Household(string Surname)
{
    public string Code => Surname;

    /// <summary>The mother's user name.</summary>
    public string Mother => $"N{Surname}";

    /// <summary>The father's user name, where the claim has both parents.</summary>
    public string Father => $"J{Surname}";

    /// <summary>The key of the letter to the father, who has no account unless the claim has both parents.</summary>
    public string FatherKey => KeyOf(Code);

    /// <summary>The key of the letter to the mother, with which her account was opened.</summary>
    public string MotherKey => KeyOf($"{Code} 2");

    internal string MailName => $"{Surname.ToLowerInvariant()}@familles.example";

    private static string KeyOf(string letter)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(letter)));
        return string.Create(CultureInfo.InvariantCulture, $"{10_000 + (Convert.ToInt32(hash[..6], 16) % 90_000)}-{hash[6..13]}");
    }
}
