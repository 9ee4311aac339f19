namespace EspaceFamille.Identity.Domain.SecurityCheck;

/// <summary>Numbers from 0 to 69 in French words.</summary>
internal static class FrenchNumber
{
    private static readonly string[] Small =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
        "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

    public static string Of(int number) => (number / 10, number % 10) switch
    {
        ( < 2, _) => Small[number],
        (var tens, 0) => Tens[tens],
        (var tens, 1) => $"{Tens[tens]} et un",
        var (tens, units) => $"{Tens[tens]}-{Small[units]}",
    };
}
