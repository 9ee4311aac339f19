using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Contacts;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Contacts;

public sealed class ContactCardRulesTests
{
    [Fact]
    public void Apply_FirstMessage_CreatesTheCard()
    {
        var card = ContactCardRules.Apply(null, Changed(3, "un@example.org"));

        Assert.NotNull(card);
        Assert.Equal(("account-1", 3, "un@example.org", 0), (card.Id, card.SourceVersion, card.Email, card.Version));
    }

    [Fact]
    public void Apply_NewerVersion_ReplacesTheCardAndKeepsItsOwnVersion()
    {
        var known = ContactCardRules.Apply(null, Changed(3, "un@example.org"))! with { Version = 7 };

        var card = ContactCardRules.Apply(known, Changed(4, "deux@example.org"));

        Assert.NotNull(card);
        Assert.Equal(("deux@example.org", 7), (card.Email, card.Version));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public void Apply_SameOrOlderVersion_ChangesNothing(long version)
    {
        var known = ContactCardRules.Apply(null, Changed(3, "un@example.org"));

        Assert.Null(ContactCardRules.Apply(known, Changed(version, "ancien@example.org")));
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
