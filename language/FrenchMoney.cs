using System.Globalization;

namespace EspaceFamille.Language;

/// <summary>Amounts of money, which are integer cents everywhere.</summary>
public static class FrenchMoney
{
    /// <summary>"70,55 €", "1 204,00 €", "−3,97 €": always two decimals, kept together.</summary>
    public static string Of(long cents)
    {
        var (euros, rest) = Math.DivRem(cents, 100L);
        var sign = cents < 0 && euros == 0 ? "\u2212" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{FrenchNumbers.Whole(euros)},{Math.Abs(rest):00}\u00A0€");
    }
}
