using Xunit;

namespace EspaceFamille.Language.Tests;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("Bonjour : ça va ?", "Bonjour\u00A0: ça va\u00A0?")]
    [InlineData("Oui ; non !", "Oui\u00A0; non\u00A0!")]
    [InlineData("l'école d'Élise", "l’école d’Élise")]
    [InlineData("« Les Mouettes »", "«\u00A0Les Mouettes\u00A0»")]
    [InlineData("30 % de 12 €", "30\u00A0% de 12\u00A0€")]
    [InlineData("jusqu'à 23 h 59", "jusqu’à 23\u00A0h\u00A059")]
    [InlineData("en 5 mn, 340 Ko", "en 5\u00A0mn, 340\u00A0Ko")]
    [InlineData("| a | b |\n|---|:---|\n| c : d | :-) |", "| a | b |\n|---|:---|\n| c\u00A0: d | :-) |")]
    [InlineData("12 heures, 3 minutes", "12 heures, 3 minutes")]
    [InlineData("https://ville.example/a:b", "https://ville.example/a:b")]
    public void Correct_TypedText_HasTheSpacesAndApostrophesOfPrint(string typed, string expected)
    {
        Assert.Equal(expected, Typography.Correct(typed));
        Assert.Equal(expected, Typography.Correct(expected));
    }
}
