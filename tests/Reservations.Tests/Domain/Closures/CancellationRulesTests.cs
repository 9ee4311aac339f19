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
    private static readonly ToldHousehold[] Families = [new("toulemonde", ["account-1"])];

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
        var change = CancellationRules.Cancel(Closed(APlanning.Reserved("2026-12-17", "2026-12-18")), Act, Families, Now)!;

        Assert.Equal([Day("2026-12-18")], change.State.Days.Keys);
        var cancelled = Assert.Single(change.State.Cancelled);
        Assert.Equal((Day("2026-12-17"), "act-1", DayState.Reserved), (cancelled.Day, cancelled.ActId, cancelled.Before.State));
        var message = (DaysCancelledByTown)((Func<long, object>)Assert.Single(change.Messages))(7);
        Assert.Equal((CancellationCause.Closure, "Grève", 7), (message.Cause, message.Reason, message.Version));
    }

    [Fact]
    public void Cancel_EnrolmentOfAnActivity_NamesItToTheFamilies()
    {
        var context = Closed(APlanning.Reserved("2026-12-17")) with { Activity = "Restauration scolaire" };

        var change = CancellationRules.Cancel(context, Act, Families, Now)!;

        var message = (DaysCancelledByTown)((Func<long, object>)Assert.Single(change.Messages))(1);
        Assert.Equal(["Restauration scolaire"], message.Request.Activities);
    }

    [Theory]
    [InlineData(DayState.Served)]
    [InlineData(DayState.ServedUnreserved)]
    [InlineData(DayState.AbsentJustified)]
    public void Cancel_DayThatIsNotBilledOrWasServed_ChangesNothing(object state) =>
        Assert.Null(CancellationRules.Cancel(Closed(APlanning.With(("2026-12-17", (DayState)state))), Act, Families, Now));

    [Fact]
    public void Cancel_Twice_ChangesNothingMore()
    {
        var context = Closed(APlanning.Reserved("2026-12-17"));
        var once = CancellationRules.Cancel(context, Act, Families, Now)!.State;

        Assert.Null(CancellationRules.Cancel(context with { Planning = once }, Act, Families, Now));
    }

    [Fact]
    public void Cancel_EnrolmentThatEndsEarlier_CancelsTheDaysAfterIt()
    {
        var context = APlanning.Reserved("2026-12-17", "2027-01-07");
        var shorter = context with { Enrolment = context.Enrolment with { To = Day("2026-12-31") } };

        var change = CancellationRules.Cancel(shorter, Act with { Kind = ActKind.Import, Days = [] }, Families, Now)!;

        Assert.Equal([Day("2026-12-17")], change.State.Days.Keys);
        var message = (DaysCancelledByTown)((Func<long, object>)Assert.Single(change.Messages))(1);
        Assert.Equal(CancellationCause.EnrolmentEnded, message.Cause);
    }

    [Fact]
    public void Restore_DayThatIsOpenAgain_IsAsItWas()
    {
        var open = APlanning.Reserved("2026-12-17");
        var cancelled = CancellationRules.Cancel(Closed(open), Act, Families, Now)!.State;

        var change = CancellationRules.Restore(open with { Planning = cancelled }, Act, Families, Now)!;

        Assert.Equal(open.Planning.Days, change.State.Days);
        Assert.Empty(change.State.Cancelled);
        Assert.Single(change.Messages);
        Assert.Null(CancellationRules.Restore(open with { Planning = change.State }, Act, Families, Now));
    }

    [Fact]
    public void Restore_DayThatIsStillClosed_StaysFreeWithoutAMessage()
    {
        var closed = Closed(APlanning.Reserved("2026-12-17"));
        var cancelled = CancellationRules.Cancel(closed, Act, Families, Now)!.State;

        var change = CancellationRules.Restore(closed with { Planning = cancelled }, Act, Families, Now)!;

        Assert.Empty(change.State.Days);
        Assert.Empty(change.Messages);
    }

    [Fact]
    public void Restore_DayThatTheFamilyReservedAndCancelledSince_StaysFree()
    {
        var open = APlanning.Reserved("2026-12-17", "2026-12-18");
        var cancelled = CancellationRules.Cancel(Closed(open), Act, Families, Now)!.State;
        var reserved = Applied(open with { Planning = cancelled }, [Day("2026-12-17")], []);
        var changed = Applied(reserved, [], [Day("2026-12-17")]);

        Assert.Equal([Day("2026-12-18")], changed.Planning.Days.Keys);
        Assert.Null(CancellationRules.Restore(changed, Act, Families, Now));
    }

    private static PlanningContext Applied(PlanningContext context, DateOnly[] added, DateOnly[] removed)
    {
        var request = ARequest.Of(added, removed, Now);
        return context with { Planning = RequestRules.Apply(context, request, request.Parts[0])!.State };
    }

    private static PlanningContext Closed(PlanningContext context) =>
        context with { Calendar = Restaurant(new Closure("P1", Day("2026-12-17"), "Grève", "act-1")) };
}
