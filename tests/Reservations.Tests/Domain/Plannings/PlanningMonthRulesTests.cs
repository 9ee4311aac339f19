using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

public class PlanningMonthRulesTests
{
    private static readonly Dictionary<DateOnly, string> UnderReview = new() { [Day("2026-12-04")] = "absence-1" };

    private static readonly DateTimeOffset Now = Paris("2026-12-02", "12:00");

    private static readonly PlanningContext Context =
        With(
            ("2026-12-01", DayState.Served),
            ("2026-12-02", DayState.AbsentJustified),
            ("2026-12-03", DayState.Reserved),
            ("2026-12-04", DayState.Reserved),
            ("2026-12-17", DayState.Reserved),
            ("2026-12-07", DayState.ServedUnreserved),
            ("2026-12-08", DayState.AbsentRefused));

    private static readonly DisplayedDay[] December =
        [.. Days.Between(Day("2026-12-01"), Day("2026-12-31")).Select(day => PlanningMonthRules.Show(Context, day, UnderReview, Now))];

    [Theory]
    [InlineData(1, nameof(DisplayedState.Served), false)]
    [InlineData(2, nameof(DisplayedState.AbsentJustified), false)]
    [InlineData(3, nameof(DisplayedState.Reserved), false)]
    [InlineData(4, nameof(DisplayedState.Pending), false)]
    [InlineData(5, nameof(DisplayedState.Closed), false)]
    [InlineData(7, nameof(DisplayedState.ServedUnreserved), false)]
    [InlineData(8, nameof(DisplayedState.AbsentRefused), false)]
    [InlineData(16, nameof(DisplayedState.Locked), false)]
    [InlineData(17, nameof(DisplayedState.Reserved), true)]
    [InlineData(18, nameof(DisplayedState.Free), true)]
    [InlineData(21, nameof(DisplayedState.Closed), false)]
    public void Show_EachDay_ShowsItsStateAndWhetherItMayChange(int day, string state, bool canChange) =>
        Assert.Equal((Enum.Parse<DisplayedState>(state), canChange), (December[day - 1].State, December[day - 1].CanChange));

    [Fact]
    public void Show_ReservedDayPastItsLimit_OffersTheAbsenceForm()
    {
        var day = December[2];

        Assert.Equal(Paris("2026-11-18", "23:59:59.999"), day.Deadline);
        Assert.True(day.Reason!.DeclareAbsence);
    }

    [Fact]
    public void Show_FreeDay_ShowsItsDeadline() => Assert.Equal(Paris("2026-12-03", "23:59:59.999"), December[17].Deadline);

    [Fact]
    public void Show_PendingDay_HasItsAbsencesId() => Assert.Equal("absence-1", December[3].AbsenceId);

    [Fact]
    public void Show_DayOfAnEndedAbsence_HasItsIdUntilAnotherIsUnderReview()
    {
        var day = Day("2026-12-03");
        var refused = Empty() with
        {
            Planning =
            Holding(new Dictionary<DateOnly, PlanningDay> { [day] = new(DayState.AbsentRefused, "absence-0") })
        };

        Assert.Equal("absence-0", PlanningMonthRules.Show(refused, day, UnderReview, Now).AbsenceId);
        var again = PlanningMonthRules.Show(refused, day, new Dictionary<DateOnly, string> { [day] = "absence-1" }, Now);
        Assert.Equal((DisplayedState.Pending, "absence-1"), (again.State, again.AbsenceId));
    }

    [Fact]
    public void Show_JustifiedDay_KeepsItsAbsence()
    {
        var day = Day("2026-12-04");
        var justified = Empty() with
        {
            Planning =
            Holding(new Dictionary<DateOnly, PlanningDay> { [day] = new(DayState.AbsentJustified, "absence-0") })
        };

        Assert.Equal("absence-0", PlanningMonthRules.Show(justified, day, UnderReview, Now).AbsenceId);
    }

    [Fact]
    public void Show_ReservedDayWithinItsLimit_MayBeCancelledAndAFreeOneReserved()
    {
        Assert.True(PlanningMonthRules.Show(Reserved("2026-12-18"), Day("2026-12-18"), UnderReview, Now) is
        {
            CanChange: true,
            Reason: null
        });
        Assert.True(PlanningMonthRules.Show(Empty(), Day("2026-12-18"), UnderReview, Now) is { CanChange: true, Reason: null });
    }

    [Fact]
    public void Show_ClosedDay_HasAReasonAndNoDeadline()
    {
        var day = December[20];

        Assert.Equal((ClosedReason.SchoolHoliday, "Noël"), (day.Reason!.Closed, day.Reason.Detail));
        Assert.Null(day.Deadline);
    }
}
