using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Features.Import.ImportTown;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

/// <summary>What each writer of a planning publishes about its days.</summary>
public sealed class PlanningMessagesTests
{
    private const string Limit = "2026-12-02T23:59:59", EarlierLimit = "2026-11-16T23:59:59";
    private static readonly DateTimeOffset Now = Paris("2026-11-25", "10:00");

    [Fact]
    public void Of_FamilysRequest_ListsItsDaysWithTheirLimits()
    {
        var request = ARequest.Of([Day("2026-12-18")], [Day("2026-12-17")], Now);

        var message = Assert.Single(MessagesOf(Apply(Held("toulemonde", "2026-12-15", "2026-12-17"), request)));

        Assert.Equal(
            [
                "2026-12-17 Reserved→Free toulemonde→ 2026-12-02T23:59:59 kept",
                "2026-12-18 Free→Reserved →toulemonde 2026-12-03T23:59:59 kept",
            ],
            message.Days.Select(Text));
        Assert.Equal(
            ("enrolment-1", Year, 7, "johan", "P1", "Félix Concaret 1", "RESTAURATION"),
            (message.EnrolmentId, message.SchoolYear, message.Version, message.ChildId, message.PlaceId, message.Group, message.Activity));
        Assert.Equal((Day("2026-12-17"), Day("2026-12-18"), false), (message.From, message.To, message.Complete));
        Assert.Equal(
            new ChangeCause
            {
                Kind = ChangeCauseKind.Request,
                Id = "request-1",
                Number = "RES-2026-000001",
                At = Now,
                Actor = ChangeActor.Household,
            },
            message.Cause);
    }

    [Fact]
    public void Of_AgentPastTheNotice_StatesThatTheLimitWasNotKept()
    {
        var request = ARequest.Of([Day("2026-12-01")], [], Now) with { OnBehalf = new OnBehalf("agent", "Motif") };

        var message = Assert.Single(MessagesOf(Apply(Empty(), request)));

        Assert.Equal([$"2026-12-01 Free→Reserved →toulemonde {EarlierLimit} exceeded"], message.Days.Select(Text));
        Assert.Equal(ChangeActor.Agent, message.Cause.Actor);
    }

    [Fact]
    public void Of_DaysOfBothHouseholds_AreTwoMessagesOfOneVersion()
    {
        var days = Held("other", "2026-12-17").Planning.Days.Concat(Held("toulemonde", "2026-12-18").Planning.Days);
        var context = Empty() with { Planning = Holding(days.ToDictionary()) };

        var messages = MessagesOf(Apply(context, ARequest.Of([], [Day("2026-12-17"), Day("2026-12-18")], Now)));

        Assert.Equal(
            [(ChangeActor.Household, "2026-12-18", 7L), (ChangeActor.OtherHousehold, "2026-12-17", 7L)],
            messages.Select(message => (message.Cause.Actor, $"{Assert.Single(message.Days).Day:yyyy-MM-dd}", message.Version)));
    }

    [Fact]
    public void Of_DayOfAnUnknownHousehold_IsCancelledByItsHousehold()
    {
        var message = Assert.Single(MessagesOf(Apply(Reserved("2026-12-17"), ARequest.Of([], [Day("2026-12-17")], Now))));

        Assert.Equal([$"2026-12-17 Reserved→Free → {Limit} kept"], message.Days.Select(Text));
        Assert.Equal(ChangeActor.Household, message.Cause.Actor);
    }

    [Fact]
    public void Of_DecisionOnAnAbsence_KeepsTheHouseholdAndHasNoLimit()
    {
        var context = Held("toulemonde", "2026-12-17", "2026-12-18");
        var absent = context.Planning.Days[Day("2026-12-17")] with { State = DayState.AbsentJustified, AbsenceId = "absence-1" };
        var days = new Dictionary<DateOnly, PlanningDay>(context.Planning.Days) { [Day("2026-12-17")] = absent };
        var cause = new PlanningCause(ChangeCauseKind.Absence, "absence-1", "ABS-2026-000001", Now, ChangeActor.Town);

        var message = Assert.Single(MessagesOf(new PlanningChange(context, context.Planning with { Days = days }, cause)));

        Assert.Equal(["2026-12-17 Reserved→AbsentJustified toulemonde→toulemonde"], message.Days.Select(Text));
        Assert.Equal(
            (ChangeCauseKind.Absence, "ABS-2026-000001", ChangeActor.Town),
            (message.Cause.Kind, message.Cause.Number, message.Cause.Actor));
    }

    [Fact]
    public void Of_OtherHouseholdWithTheSameState_IsListed()
    {
        var (before, after) = (Held("toulemonde", "2026-12-17"), Held("other", "2026-12-17").Planning);

        var message = Assert.Single(MessagesOf(new PlanningChange(before, after, PlanningCause.Import(Now))));

        Assert.Equal(["2026-12-17 Reserved→Reserved toulemonde→other"], message.Days.Select(Text));
    }

    [Fact]
    public void Of_SameStateUnderAnotherAbsence_PublishesNothing()
    {
        var context = With(("2026-12-17", DayState.AbsentRefused));
        var days = new Dictionary<DateOnly, PlanningDay> { [Day("2026-12-17")] = new(DayState.AbsentRefused, "absence-2") };

        Assert.Empty(MessagesOf(new PlanningChange(
            context, context.Planning with { Days = days },
            new PlanningCause(ChangeCauseKind.Absence, "absence-2", "ABS-2026-000002", Now, ChangeActor.Agent))));
    }

    [Fact]
    public void Of_ClosureAndItsTakingBack_CancelAndRestoreTheDayWithItsHousehold()
    {
        var act = new CancellationAct
        {
            Id = "act-1",
            Kind = ActKind.Closure,
            Digest = "digest",
            PlaceId = "place-1",
            Days = [Day("2026-12-17")],
            DecidedAt = Now,
            State = ActState.Cancelling,
            TakenBackAt = Now.AddDays(1),
        };
        var open = Held("toulemonde", "2026-12-17", "2026-12-18");
        var closed = open with { Calendar = Restaurant(new Closure("P1", Day("2026-12-17"), "Grève", "act-1")) };
        var cancelling = CancellationRules.Cancel(closed, act)!;
        var restoring = CancellationRules.Restore(open with { Planning = cancelling.After }, act)!;

        var (cancelled, restored) = (Assert.Single(MessagesOf(cancelling)), Assert.Single(MessagesOf(restoring)));

        Assert.Equal(["2026-12-17 Reserved→Free toulemonde→"], cancelled.Days.Select(Text));
        Assert.Equal(["2026-12-17 Free→Reserved →toulemonde"], restored.Days.Select(Text));
        Assert.Equal(
            (ChangeCauseKind.Act, "act-1", Now, ChangeActor.Town),
            (cancelled.Cause.Kind, cancelled.Cause.Id, cancelled.Cause.At, cancelled.Cause.Actor));
        Assert.Equal(
            (ChangeCauseKind.ActTakenBack, "act-1", Now.AddDays(1)), (restored.Cause.Kind, restored.Cause.Id, restored.Cause.At));
        Assert.Empty(MessagesOf(CancellationRules.Restore(closed with { Planning = cancelling.After }, act)!));
    }

    [Theory]
    [InlineData("2026-12-17 Free→Reserved →toulemonde", "toulemonde")]
    [InlineData("2026-12-17 Free→Reserved →", "toulemonde", "other")]
    public void Of_FirstReservations_HaveTheOnlyHousehold(string expected, params string[] households)
    {
        var enrolment = Johan with { HouseholdIds = households };
        var seed = new SeedRow([DayOfWeek.Thursday], Day("2026-12-17"), Day("2026-12-17"));
        var first = Assert.Single(FirstReservations.Unfold(enrolment, [seed], [(Day("2026-12-17"), Year)]));
        var context = Empty() with { Enrolment = enrolment, Planning = Planning.Empty(enrolment.Id, Year) };

        var message = Assert.Single(MessagesOf(new PlanningChange(context, first, PlanningCause.Import(Now))));

        Assert.Equal([expected], message.Days.Select(Text));
        Assert.Equal((ChangeCauseKind.Import, null, ChangeActor.Town), (message.Cause.Kind, message.Cause.Id, message.Cause.Actor));
    }

    [Fact]
    public void Of_RepublishedPlanning_IsWholeAndUnchanged()
    {
        var context = Held("toulemonde", "2027-01-07", "2026-12-17");

        var message = Assert.Single(MessagesOf(new PlanningChange(context, context.Planning, PlanningCause.Republished(Now))));

        Assert.Equal((FirstDay, LastDay, true), (message.From, message.To, message.Complete));
        Assert.Equal(
            ["2026-12-17 Reserved→Reserved toulemonde→toulemonde", "2027-01-07 Reserved→Reserved toulemonde→toulemonde"],
            message.Days.Select(Text));
    }

    private static PlanningContext Held(string household, params string[] days) => Empty() with
    {
        Planning = Holding(days.ToDictionary(Day, _ => new PlanningDay(DayState.Reserved) { HouseholdId = household })),
    };

    private static PlanningChange Apply(PlanningContext context, ReservationRequest request) =>
        RequestRules.Apply(context, request, request.Parts[0])!;

    private static PlanningDaysChanged[] MessagesOf(PlanningChange change) =>
        [.. change.Write().Messages.OfType<Func<long, PlanningDaysChanged>>().Select(message => message(7))];

    private static string Text(ChangedDay day)
    {
        var limit = day.Limit is { } instant ? $" {instant:yyyy-MM-ddTHH:mm:ss} {(day.LimitKept is true ? "kept" : "exceeded")}" : "";
        return $"{day.Day:yyyy-MM-dd} {day.Before}→{day.After} {day.HouseholdBefore}→{day.HouseholdAfter}{limit}";
    }
}
