using EspaceFamille.Reservations.Domain.Plannings;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

public class PlanningVersionTests
{
    private static readonly Planning Year = Planning.Empty("enrolment", "2026-2027") with { Version = 3 };
    private static readonly Planning Next = Planning.Empty("enrolment", "« 2027-2028 »");

    [Fact]
    public void Of_TwoSchoolYears_AllowsEachOfThem()
    {
        var version = PlanningVersion.Of([Year, Next]);

        Assert.True(PlanningVersion.Allows(version, Year) && PlanningVersion.Allows(version, Next));
        Assert.True(version.All(char.IsAscii));
    }

    [Fact]
    public void Allows_AnotherStateYearOrEnrolment_IsFalse() => Assert.All(
        [Year with { Version = 4 }, Planning.Empty("enrolment", "2027-2028") with { Version = 3 },
            Planning.Empty("another", "2026-2027") with { Version = 3 }],
        other => Assert.False(PlanningVersion.Allows(PlanningVersion.Of([Year]), other)));
}
