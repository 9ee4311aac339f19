using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Tests.Domain.Households;

public sealed class HouseholdDifferencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Address Files = new("14 boulevard Jacques Duclos", "40220", "Tarnos");

    [Theory]
    [InlineData("14 boulevard Jacques Duclos", "Bâtiment B", false)]
    [InlineData("16 rue du Bois", null, true)]
    public void Of_AddressChangedHere_DiffersWithoutItsComplement(string line, string? complement, bool differs)
    {
        var household = new Household
        {
            Id = "home",
            Address = Files with { Line = line, Complement = complement },
            AddressOrigin = new(FieldSource.Family, Now),
            Adults = [],
            Children = [],
            AccessKeys = [],
        };

        Assert.Equal(differs, HouseholdDifferences.Of(household, Files, Now).Count > 0);
    }
}
