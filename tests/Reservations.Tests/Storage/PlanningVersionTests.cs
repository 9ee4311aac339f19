using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

public class PlanningVersionTests
{
    private static readonly Planning Year = Planning.Empty("enrolment", "2026-2027") with { Version = 3 };
    private static readonly Planning Next = Planning.Empty("enrolment", "« 2027-2028 »");

    [Fact]
    public void Of_TwoSchoolYears_HoldsEachOfThem()
    {
        var version = PlanningVersion.Of([Year, Next]);

        Assert.True(PlanningVersion.Holds(version, Year) && PlanningVersion.Holds(version, Next));
        Assert.True(version.All(char.IsAscii));
    }

    [Fact]
    public void Holds_AnotherStateYearOrEnrolment_IsFalse() => Assert.All(
        [Year with { Version = 4 }, Planning.Empty("enrolment", "2027-2028") with { Version = 3 }, Planning.Empty("another", "2026-2027") with { Version = 3 }],
        other => Assert.False(PlanningVersion.Holds(PlanningVersion.Of([Year]), other)));
}
