using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Tests.Domain.Households;

public sealed class SuggestedUserNameTests
{
    [Theory]
    [InlineData("Jacques", "TOULEMONDE", "JTOULEMONDE")]
    [InlineData("Élie-Zoé", "d’Artagnan", "EDARTAGNAN")]
    [InlineData("Œdipe", "de La Fontaine", "ODELAFONTAINE")]
    [InlineData("Ana", "B", "ANAB")]
    [InlineData("Ольга", "Иванова", "FAMILLE")]
    public void Of_Name_BeginsWithTheLetterAndTheLastName(string first, string last, string expected) =>
        Assert.Equal(expected, SuggestedUserName.Of(first, last).First());

    [Fact]
    public void Of_NameThatIsTaken_ContinuesWithNumbers() => Assert.Equal(
        ["JTOULEMONDE", "JTOULEMONDE2", "JTOULEMONDE3"], SuggestedUserName.Of("Jacques", "TOULEMONDE").Take(3));
}
