using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Tests.Domain.SignIn;

public sealed class UnlockRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_FourthWithinADay_IsRefusedUntilTheFirstIsADayOld()
    {
        IReadOnlyList<DateTimeOffset> known = [];
        foreach (var hour in new[] { 0, 1, 2 })
            known = UnlockRules.Add(known, Start.AddHours(hour))!;

        Assert.Null(UnlockRules.Add(known, Start.AddHours(23)));
        Assert.Equal(3, UnlockRules.Add(known, Start.AddHours(24))!.Count);
    }
}
