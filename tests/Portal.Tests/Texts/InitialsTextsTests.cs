using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Texts;
using Xunit;

namespace EspaceFamille.Portal.Tests.Texts;

public sealed class InitialsTextsTests
{
    [Theory]
    [InlineData("Johan TOULEMONDE,Charlotte TOULEMONDE", "JT CT")]
    [InlineData("Charlotte TOULEMONDE,Coline TOULEMONDE,Johan TOULEMONDE", "Ch Co JT")]
    [InlineData("Marie MARTIN,Marion MARTIN", "Marie Mario")]
    [InlineData("Léo MARTIN,Léo MARTIN", "LM1 LM2")]
    [InlineData("Jo MARTIN,Joachim MARTIN", "Jo Joa")]
    public void Of_Siblings_AreDistinct(string names, string expected)
    {
        ChildResponse[] children =
        [
            .. names.Split(',').Select((name, index) => new ChildResponse($"{index}", name.Split(' ')[0], name.Split(' ')[1], default)),
        ];
        var initials = InitialsTexts.Of(new HouseholdResponse("h", "", "", "", [], children));

        Assert.Equal(expected, string.Join(' ', children.Select(child => initials[child.ChildId])));
    }
}
