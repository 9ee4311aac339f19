using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Tests.Domain.Households;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("O'Brien", "O BRIEN")]
    [InlineData("o’brien", "O BRIEN")]
    [InlineData("d’Artagnan", "D ARTAGNAN")]
    [InlineData("Œuvrard", "OEUVRARD")]
    [InlineData("Élie-Zoé", "ELIE ZOE")]
    [InlineData("E\u0301lie-Zoe\u0301", "ELIE ZOE")]
    [InlineData("Lætitia", "LAETITIA")]
    [InlineData("12 bis, rue des Lilas", "12 BIS RUE DES LILAS")]
    [InlineData("  martin   martin ", "MARTIN")]
    [InlineData(" -'. ", "")]
    public void Of_Text_AreItsWordsWithoutAccents(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("O'Brien", "O BRIEN OBRIEN")]
    [InlineData("de La Fontaine", "DE LA FONTAINE DELAFONTAINE")]
    [InlineData("MARTIN-DUPONT", "MARTIN DUPONT MARTINDUPONT")]
    [InlineData("Martin O'Brien", "MARTIN O BRIEN OBRIEN MARTINOBRIEN")]
    [InlineData("TOULEMONDE", "TOULEMONDE")]
    public void OfName_PartsOfAName_AreAlsoWrittenTogether(string name, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.OfName(name)));
}
