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
    [InlineData("peio", false)]
    public void Write_EarlierKey_IsRevokedWhereItIsOfTheAdultOfTheLetter(string? adultId, bool isRevoked)
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

    /// <summary>The other adult's letter may show no other key.</summary>
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("account", null, true)]
    [InlineData(null, "enfance", true)]
    [InlineData(null, "restauration", false)]
    public void Write_KeyWithoutAdult_IsRevokedWhereNoOtherAdultNeedsIt(string? account, string? ownService, bool isRevoked)
    {
        var own = ownService is null ? [] : new[] { KeyOf("peio", "own") with { Service = ownService } };
        var household = HouseholdOf(account, [KeyOf(adultId: null), .. own]);

        var written = Write(household);

        Assert.Equal(isRevoked ? Now : null, written.AccessKeys[0].RevokedAt);
        Assert.Equal(!isRevoked, KeyRules.KeepsSharedKey(household, household.Adults[0], Now));
    }

    [Fact]
    public void Check_KeyWithoutAdultAfterALetter_OpensForTheOtherAdultOnly()
    {
        var written = Write(KeyOf(adultId: null));

        Assert.Equal(KeyFault.OtherPerson, LinkRules.Check(written, "earlier", new("Maylis", "LACAZE"), Now, out _));
        Assert.Null(LinkRules.Check(written, "earlier", new("Peio", "LACAZE"), Now, out _));
    }

    private static Household Write(AccessKey earlier) => Write(HouseholdOf(peioAccount: null, earlier));

    private static Household Write(Household household)
    {
        var entry = new JournalEntry("entry", Now, "agent-1", "agent", household.Id, "printLetter");
        return KeyRules.Write(household, household.Adults[0], [KeyOf("maylis", "new")], entry, Now).State;
    }

    private static Household HouseholdOf(string? peioAccount, params AccessKey[] keys) => new()
    {
        Id = "household-1",
        Address = new Address("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults = [new("maylis", null, "Madame", "Maylis", "LACAZE"), new("peio", peioAccount, "Monsieur", "Peio", "LACAZE")],
        Children = [],
        AccessKeys = keys,
    };

    private static AccessKey KeyOf(string? adultId, string hash = "earlier") =>
        new(AccessKeyRules.Childhood, hash, adultId, UserName: null, Now - TimeSpan.FromDays(1), Now + TimeSpan.FromDays(179));
}
