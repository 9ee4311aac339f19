using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Features.KeepContactCard;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.KeepContactCard;

public sealed class ContactCardRulesTests
{
    [Fact]
    public void Take_FirstMessage_MakesTheCard()
    {
        var card = ContactCardRules.Take(null, Changed(3, "un@example.org"));

        Assert.NotNull(card);
        Assert.Equal(("account-1", 3, "un@example.org", 0), (card.Id, card.SourceVersion, card.Email, card.Version));
    }

    [Fact]
    public void Take_NewerVersion_ReplacesTheCardAndKeepsItsOwnVersion()
    {
        var known = ContactCardRules.Take(null, Changed(3, "un@example.org"))! with { Version = 7 };

        var card = ContactCardRules.Take(known, Changed(4, "deux@example.org"));

        Assert.NotNull(card);
        Assert.Equal(("deux@example.org", 7), (card.Email, card.Version));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public void Take_SameOrOlderVersion_ChangesNothing(long version)
    {
        var known = ContactCardRules.Take(null, Changed(3, "un@example.org"));

        Assert.Null(ContactCardRules.Take(known, Changed(version, "ancien@example.org")));
    }

    private static ContactChanged Changed(long version, string email) => new()
    {
        AccountId = "account-1",
        Version = version,
        Title = "Madame",
        FirstName = "Nathalie",
        LastName = "TOULEMONDE",
        Email = email,
    };
}
