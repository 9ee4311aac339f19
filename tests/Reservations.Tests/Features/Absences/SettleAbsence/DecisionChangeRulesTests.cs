using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Features.Absences.SettleAbsence;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

public class DecisionChangeRulesTests
{
    private const string Absence = "absence-1";
    private static readonly DateOnly TheDay = Day("2026-12-03");
    private static readonly HashSet<DateOnly> OnlyTheDay = [TheDay], NoDay = [];
    private static readonly AppliedDecision ToAccepted = new(Absence, Accepted: true, 2), ToRefused = new(Absence, Accepted: false, 2);

    [Theory]
    [InlineData(false, nameof(DayState.AbsentJustified), nameof(DayState.AbsentRefused))]
    [InlineData(true, nameof(DayState.AbsentRefused), nameof(DayState.AbsentJustified))]
    public void Apply_DayOfTheReplacedDecision_CarriesTheChangedOneAndKeepsItsReservation(bool accepted, string before, string after)
    {
        var context = On(new(State(before), Absence, "request-1"));

        var settlement = Apply(context, accepted ? ToAccepted : ToRefused);

        Assert.Equal(new PlanningDay(State(after), Absence, "request-1") { DecisionNumber = 2 }, settlement.Days[TheDay]);
        Assert.Equal((true, TheDay, 0), (settlement.Changed, Assert.Single(settlement.Settled), settlement.Kept.Count));
    }

    [Fact]
    public void Apply_SecondTimeOrAfterALaterDecision_ChangesNothing()
    {
        var first = Apply(On(new(DayState.AbsentRefused, Absence)), ToAccepted);
        var context = On(first.Days[TheDay]);

        Assert.Equal((false, TheDay), (Apply(context, ToAccepted).Changed, Assert.Single(Apply(context, ToAccepted).Settled)));
        Assert.False(Apply(context, ToRefused with { Number = 1 }).Changed);
    }

    [Theory]
    [InlineData(nameof(DayState.Served))]
    [InlineData(nameof(DayState.ServedUnreserved))]
    public void Apply_DayServedSince_StaysServedAndIsNamed(string served)
    {
        var settlement = Apply(On(new(State(served), Absence)), ToAccepted);

        AssertKept(KeptReason.Served, settlement);
        Assert.Empty(settlement.Served);
    }

    [Fact]
    public void Apply_AcceptedDayClosedSince_IsNotReservedAgain()
    {
        var context = On(new(DayState.AbsentJustified, Absence)) with { Calendar = Restaurant(new Closure("P1", TheDay, "Travaux")) };

        AssertKept(KeptReason.Closed, Apply(context, ToRefused));
    }

    [Fact]
    public void Apply_RefusedDayDeclaredAgain_IsTheOtherAbsences()
    {
        var underReview = DecisionChangeRules.Apply(
            On(new(DayState.AbsentRefused, Absence)), ToAccepted, [TheDay], claimed: NoDay, carried: OnlyTheDay);

        AssertKept(KeptReason.DeclaredAgain, underReview);
        AssertKept(KeptReason.DeclaredAgain, Apply(On(new(DayState.AbsentJustified, "absence-2")), ToAccepted));
    }

    [Fact]
    public void Apply_RefusedDayCancelledOrReservedAnew_IsUnchanged()
    {
        AssertKept(KeptReason.Cancelled, Apply(Empty(), ToAccepted));
        AssertKept(KeptReason.Cancelled, Apply(On(new(DayState.Reserved, RequestId: "request-2")), ToAccepted));
    }

    [Fact]
    public void Apply_DayThatTheReplacedDecisionDidNotReach_IsNotReported()
    {
        var settlement = DecisionChangeRules.Apply(Empty(), ToAccepted, [TheDay], claimed: OnlyTheDay, carried: NoDay);

        Assert.Equal((0, TheDay), (settlement.Kept.Count, Assert.Single(settlement.Released)));
    }

    [Fact]
    public void Apply_DayServedBeforeTheReplacedDecision_IsAmongTheServedOnes()
    {
        var settlement = DecisionChangeRules.Apply(On(new(DayState.Served)), ToAccepted, [TheDay], claimed: OnlyTheDay, carried: NoDay);

        Assert.Equal((0, TheDay), (settlement.Kept.Count, Assert.Single(settlement.Served)));
    }

    [Fact]
    public void Apply_ThirdDecisionLikeTheFirst_SettlesTheDayThatTheSecondCouldNotChange()
    {
        var closed = On(new(DayState.AbsentJustified, Absence)) with { Calendar = Restaurant(new Closure("P1", TheDay, "Travaux")) };

        var third = DecisionChangeRules.Apply(closed, ToAccepted with { Number = 3 }, [TheDay], claimed: OnlyTheDay, carried: NoDay);

        Assert.Equal((0, TheDay), (third.Kept.Count, Assert.Single(third.Settled)));
        Assert.Equal(new PlanningDay(DayState.AbsentJustified, Absence) { DecisionNumber = 3 }, third.Days[TheDay]);
    }

    private static void AssertKept(KeptReason reason, AbsenceSettlement settlement)
    {
        Assert.False(settlement.Changed);
        Assert.Equal((TheDay, reason), Assert.Single(settlement.Kept));
    }

    private static AbsenceSettlement Apply(PlanningContext context, AppliedDecision change) =>
        DecisionChangeRules.Apply(context, change, [TheDay], claimed: OnlyTheDay, carried: OnlyTheDay);

    private static PlanningContext On(PlanningDay day) =>
        Empty() with { Planning = Holding(new Dictionary<DateOnly, PlanningDay> { [TheDay] = day }) };

    private static DayState State(string name) => Enum.Parse<DayState>(name);
}
