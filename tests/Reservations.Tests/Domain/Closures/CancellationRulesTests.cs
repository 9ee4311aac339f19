using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Closures;

public sealed class CancellationRulesTests
{
    private static readonly DateTimeOffset Now = APlanning.Paris("2026-11-25", "10:00");

    private static readonly CancellationAct Act = new()
    {
        Id = "act-1",
        Kind = ActKind.Closure,
        Digest = "digest",
        PlaceId = "place-1",
        Days = [Day("2026-12-17")],
        Reason = "Grève",
        DecidedAt = Now,
        State = ActState.Cancelling,
    };

    [Fact]
    public void Cancel_ReservedDayOfTheClosure_IsFreeAndKeepsTheAct()
    {
        var change = CancellationRules.Cancel(Closed(APlanning.Reserved("2026-12-17", "2026-12-18")), Act)!;

        Assert.Equal([Day("2026-12-18")], change.After.Days.Keys);
        var cancelled = Assert.Single(change.After.Cancelled);
        Assert.Equal((Day("2026-12-17"), "act-1", DayState.Reserved), (cancelled.Day, cancelled.ActId, cancelled.Before.State));
        Assert.Equal((CancellationCause.Closure, "Grève"), (cancelled.Cause, cancelled.Reason));
    }

    [Theory]
    [InlineData(DayState.Served)]
    [InlineData(DayState.ServedUnreserved)]
    [InlineData(DayState.AbsentJustified)]
    public void Cancel_DayThatIsNotBilledOrWasServed_ChangesNothing(object state) =>
        Assert.Null(CancellationRules.Cancel(Closed(APlanning.With(("2026-12-17", (DayState)state))), Act));

    [Fact]
    public void Cancel_Twice_ChangesNothingMore()
    {
        var context = Closed(APlanning.Reserved("2026-12-17"));
        var once = CancellationRules.Cancel(context, Act)!.After;

        Assert.Null(CancellationRules.Cancel(context with { Planning = once }, Act));
    }

    [Fact]
    public void Cancel_EnrolmentThatEndsEarlier_CancelsTheDaysAfterIt()
    {
        var context = APlanning.Reserved("2026-12-17", "2027-01-07");
        var shorter = context with { Enrolment = context.Enrolment with { To = Day("2026-12-31") } };

        var change = CancellationRules.Cancel(shorter, Act with { Kind = ActKind.Import, Days = [] })!;

        Assert.Equal([Day("2026-12-17")], change.After.Days.Keys);
        Assert.Equal(CancellationCause.EnrolmentEnded, Assert.Single(change.After.Cancelled).Cause);
    }

    [Fact]
    public void Restore_DayThatIsOpenAgain_IsAsItWas()
    {
        var open = APlanning.Reserved("2026-12-17");
        var cancelled = CancellationRules.Cancel(Closed(open), Act)!.After;

        var change = CancellationRules.Restore(open with { Planning = cancelled }, Act)!;

        Assert.Equal(open.Planning.Days, change.After.Days);
        Assert.True(Assert.Single(change.After.Cancelled).IsRestored);
        Assert.Null(CancellationRules.Restore(open with { Planning = change.After }, Act));
    }

    [Fact]
    public void Restore_DayThatIsStillClosed_StaysFree()
    {
        var closed = Closed(APlanning.Reserved("2026-12-17"));
        var cancelled = CancellationRules.Cancel(closed, Act)!.After;

        var change = CancellationRules.Restore(closed with { Planning = cancelled }, Act)!;

        Assert.Empty(change.After.Days);
        Assert.Empty(change.After.Cancelled);
    }

    [Fact]
    public void Restore_DayThatTheFamilyReservedAndCancelledSince_StaysFree()
    {
        var open = APlanning.Reserved("2026-12-17", "2026-12-18");
        var cancelled = CancellationRules.Cancel(Closed(open), Act)!.After;
        var reserved = Applied(open with { Planning = cancelled }, [Day("2026-12-17")], []);
        var changed = Applied(reserved, [], [Day("2026-12-17")]);

        Assert.Equal([Day("2026-12-18")], changed.Planning.Days.Keys);
        Assert.Null(CancellationRules.Restore(changed, Act));
    }

    private static PlanningContext Applied(PlanningContext context, DateOnly[] added, DateOnly[] removed)
    {
        var request = ARequest.Of(added, removed, Now);
        return context with { Planning = RequestRules.Apply(context, request, request.Parts[0])!.After };
    }

    private static PlanningContext Closed(PlanningContext context) =>
        context with { Calendar = Restaurant(new Closure("P1", Day("2026-12-17"), "Grève", "act-1")) };
}
