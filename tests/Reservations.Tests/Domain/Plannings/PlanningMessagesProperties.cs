using CsCheck;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Features.Absences.SettleAbsence;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

/// <summary>A reader that keeps the highest version per day has the planning, in whatever order and however often it reads.</summary>
public sealed class PlanningMessagesProperties
{
    private static readonly DateTimeOffset Now = Paris("2026-11-25", "10:00");

    /// <summary>What happens, to which days of two weeks, and by which of two households.</summary>
    private static readonly Gen<(Step Step, DateOnly[] Days, bool IsFirst)[]> AnyHistory = Gen.Select(
        Gen.Enum<Step>(), Gen.Int[0, 13].Select(Day("2027-01-04").AddDays).Array[1, 5].Select(days => days.Distinct().Order().ToArray()),
        Gen.Bool).Array[1, 25];

    internal enum Step
    {
        Change,
        Accept,
        Refuse,
        Close,
        TakeBack,
        Republish,
    }

    [Fact]
    public void Read_AnyHistoryShuffledAndRepeated_IsThePlanning() =>
        Gen.Select(AnyHistory, Gen.Int[0, int.MaxValue]).Sample((history, seed) =>
        {
            var (planning, messages) = Play(history);
            var delivered = messages.Concat(messages).ToArray();
#pragma warning disable CA5394 // An order, not a secret.
            new Random(seed).Shuffle(delivered);
#pragma warning restore CA5394
            return IsSame(DaysReader.HeldBy(planning), new DaysReader().Read(delivered).Held);
        }, iter: 500);

    [Fact]
    public void Read_RepublishedAfterAnyHistory_IsThePlanningAlone() => AnyHistory.Sample(history =>
    {
        var (planning, _) = Play(history);
        var change = new PlanningChange(Empty() with { Planning = planning }, planning, PlanningCause.Republished(Now));
        return IsSame(DaysReader.HeldBy(planning), new DaysReader().Read(MessagesOf(change)).Held);
    }, iter: 200);

    private static (Planning Planning, IReadOnlyList<PlanningDaysChanged> Messages) Play((Step, DateOnly[], bool)[] history)
    {
        var planning = Empty().Planning;
        List<PlanningDaysChanged> messages = [];
        foreach (var ((step, days, isFirst), number) in history.Select((one, number) => (one, number)))
        {
            if (ChangeOf(planning, step, days, isFirst ? "toulemonde" : "other", number) is not { } change)
                continue;
            messages.AddRange(MessagesOf(change));
            planning = change.After with { Version = planning.Version + 1 };
        }

        return (planning, messages);
    }

    private static PlanningChange? ChangeOf(Planning planning, Step step, DateOnly[] days, string household, int number)
    {
        var open = Empty() with { Planning = planning };
        return step switch
        {
            Step.Change => Requested(open, days, household, number),
            Step.Accept or Step.Refuse => Settled(open, days, step is Step.Accept, number),
            Step.Close => CancellationRules.Cancel(
                open with { Calendar = Restaurant([.. days.Select(day => new Closure("P1", day, "Grève", "act-1"))]) }, Act(days)),
            Step.TakeBack => CancellationRules.Restore(open, Act([])),
            Step.Republish => new PlanningChange(open, planning, PlanningCause.Republished(Now)),
        };
    }

    /// <summary>Reserves the days that are free, and cancels those that are reserved.</summary>
    private static PlanningChange? Requested(PlanningContext context, DateOnly[] days, string household, int number)
    {
        DateOnly[] added = [.. days.Where(day => BookingRules.RefusalToReserve(context, day, Now) is null)];
        DateOnly[] removed = [.. days.Where(day => BookingRules.RefusalToCancel(context, day, Now) is null)];
        var request = ARequest.Of(added, removed, Now) with { Id = $"request-{number}", HouseholdId = household };
        return RequestRules.Apply(context, request, request.Parts[0]);
    }

    private static PlanningChange? Settled(PlanningContext context, DateOnly[] days, bool accepted, int number)
    {
        var id = $"absence-{number}";
        var settlement = AbsenceSettlementRules.Settle(
            context.Planning, new AppliedDecision(id, accepted),
            [.. days.Select(day => DayClaim.Of(Johan.Id, day, context.Planning.On(day)?.RequestId))]);
        return settlement.Changed
            ? new PlanningChange(
                context, context.Planning with { Days = settlement.Days },
                new PlanningCause(ChangeCauseKind.Absence, id, "ABS-2026-000001", Now, ChangeActor.Agent))
            : null;
    }

    private static CancellationAct Act(DateOnly[] days) => new()
    {
        Id = "act-1",
        Kind = ActKind.Closure,
        Digest = "digest",
        PlaceId = "place-1",
        Days = days,
        DecidedAt = Now,
        State = ActState.Cancelling,
    };

    private static IEnumerable<PlanningDaysChanged> MessagesOf(PlanningChange change) =>
        change.Write().Messages.OfType<Func<long, PlanningDaysChanged>>().Select(message => message(change.After.Version + 1));

    private static bool IsSame(
        IReadOnlyDictionary<DateOnly, (string, string?)> one, IReadOnlyDictionary<DateOnly, (string, string?)> other) =>
        one.Count == other.Count && one.All(day => other.TryGetValue(day.Key, out var same) && same == day.Value);
}
