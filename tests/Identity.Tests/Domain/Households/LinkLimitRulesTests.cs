using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Tests.Domain.Households;

public sealed class LinkLimitRulesTests
{
    private static readonly DateTimeOffset LinkedAt = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "+33639980090", true)]
    [InlineData("maylis@familles.example", null, false)]
    public void EndFor_ContactsOfTheFile_LimitsWithoutAMail(string? email, string? telephone, bool isLimited) =>
        Assert.Equal(
            isLimited ? LinkedAt.AddDays(7) : null, LinkLimitRules.EndFor(Maylis with { FileContact = new(email, telephone) }, LinkedAt));

    [Theory]
    [InlineData(0, true)]
    [InlineData(167, true)]
    [InlineData(168, false)]
    public void EndOf_HoursAfterTheLink_EndsAfterSevenDays(int hours, bool isLimited) =>
        Assert.Equal(isLimited, LinkLimitRules.EndOf(Home, "account", LinkedAt.AddHours(hours)) is not null);

    [Fact]
    public void EndOf_AnotherAccount_IsNotLimited() => Assert.Null(LinkLimitRules.EndOf(Home, "other", LinkedAt));

    private static Adult Maylis => new("a-1", "account", "Madame", "Maylis", "LACAZE") { Link = new(LinkedAt, LinkedAt.AddDays(7)) };

    private static Household Home => new()
    {
        Id = "home",
        Address = new("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults = [Maylis, new("a-2", "other", "Monsieur", "Peio", "LACAZE")],
        Children = [],
        AccessKeys = [],
    };
}
