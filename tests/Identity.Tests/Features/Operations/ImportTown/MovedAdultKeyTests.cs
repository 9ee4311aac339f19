using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Operations.ImportTown;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

public sealed class MovedAdultKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void New_HouseholdThatAnAdultWhoseLinkWasEndedMovedTo_HasNoOpenKeyOfThatAdult()
    {
        var moved = ImportedHouseholds.New(Files with { Id = "elsewhere" }, new StoredTown([Ended], []));

        Assert.Equal([false, true], moved.AccessKeys.Select(key => key.IsOpen(Now)));
    }

    private static Household Files => new()
    {
        Id = "home",
        Number = "F001",
        Address = new("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults = [new("a-1", null, "Madame", "Maylis", "LACAZE"), new("a-2", null, "Monsieur", "Peio", "LACAZE")],
        Children = [],
        AccessKeys = [Key("first", "a-1"), Key("second", "a-2")],
    };

    private static Household Ended =>
        Files with { AccessKeys = [], Adults = [Files.Adults[0] with { EndedAccountIds = ["account"] }, Files.Adults[1]] };

    private static AccessKey Key(string hash, string adult) =>
        new(AccessKeyRules.Childhood, hash, adult, UserName: null, Now, Now.AddDays(180));
}
