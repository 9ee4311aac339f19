using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Households;

/// <summary>Which keys a new letter revokes.</summary>
public sealed class KeyRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("maylis", true)]
    [InlineData(null, true)]
    [InlineData("peio", false)]
    public void Write_EarlierKey_IsRevokedWhereItOpensForTheAdultOfTheLetter(string? adultId, bool isRevoked)
    {
        var written = Write(KeyOf(adultId));

        Assert.Equal(isRevoked ? Now : null, written.AccessKeys[0].RevokedAt);
        Assert.True(written.AccessKeys[1].IsOpen(Now));
    }

    [Fact]
    public void Write_KeyWithoutAdultThatWasUsedOrEnded_StaysAsItIs()
    {
        var used = KeyOf(adultId: null) with { UsedAt = Now - TimeSpan.FromHours(1) };
        var ended = KeyOf(adultId: null) with { EndsAt = Now };

        Assert.Equal([used, ended], [Write(used).AccessKeys[0], Write(ended).AccessKeys[0]]);
    }

    [Fact]
    public void Check_KeyWithoutAdultAfterALetter_OpensForNobody()
    {
        var written = Write(KeyOf(adultId: null));

        foreach (var name in new PersonName[] { new("Maylis", "LACAZE"), new("Peio", "LACAZE") })
            Assert.Equal(KeyFault.Ended, LinkRules.Check(written, "earlier", name, Now, out _));
    }

    private static Household Write(AccessKey earlier)
    {
        var household = new Household
        {
            Id = "household-1",
            Address = new Address("14 boulevard Jacques Duclos", "40220", "Tarnos"),
            Adults = [new("maylis", null, "Madame", "Maylis", "LACAZE"), new("peio", null, "Monsieur", "Peio", "LACAZE")],
            Children = [],
            AccessKeys = [earlier],
        };
        var entry = new JournalEntry("entry", Now, "agent-1", "agent", household.Id, "printLetter");
        return KeyRules.Write(household, household.Adults[0], [KeyOf("maylis", "new")], entry, Now).State;
    }

    private static AccessKey KeyOf(string? adultId, string hash = "earlier") =>
        new(AccessKeyRules.Childhood, hash, adultId, UserName: null, Now - TimeSpan.FromDays(1), Now + TimeSpan.FromDays(179));
}
