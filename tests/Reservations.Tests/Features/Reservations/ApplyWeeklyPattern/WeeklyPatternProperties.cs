using CsCheck;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Tests.Domain;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ApplyWeeklyPattern;

public class WeeklyPatternProperties
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[FirstDay.DayNumber, LastDay.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<WeeklyPatternRequest> AnyPattern = Gen.Select(
        Gen.Int[1, 7].Select(number => (Weekday)number).Array[1, 4], Gen.Bool, AnyDay, AnyDay, AnyDay,
        Gen.Bool.Select(adds => adds ? PatternAction.Add : PatternAction.Remove),
        (weekdays, fortnightly, anchor, one, other, action) => new WeeklyPatternRequest
        {
            Weekdays = weekdays,
            Anchor = fortnightly ? Days.MondayOf(anchor) : null,
            From = one < other ? one : other,
            To = one < other ? other : one,
            Action = action,
        });

    private static readonly Gen<PlanningContext> AnyPlanning = Gen.Select(
        AnyDay, Gen.Enum<EspaceFamille.Reservations.Domain.Plannings.DayState>()).Array[0, 40].Select(days =>
        Empty() with
        {
            Planning = Holding(days.DistinctBy(day => day.Item1).ToDictionary(day => day.Item1, day => new PlanningDay(day.Item2))),
        });

    private static readonly Gen<DateTimeOffset> AnyMoment =
        Gen.Select(AnyDay, Gen.Int[0, 86_399],
            (day, second) => LegalTime.At(TarnosCalendar.Paris, day, TimeOnly.MinValue).AddSeconds(second));

    [Fact]
    public void Unfold_Add_NeverRemovesAndRemoveNeverAdds() =>
        Gen.Select(AnyPlanning, AnyPattern, AnyMoment).Sample((context, pattern, now) =>
        {
            var outcome = WeeklyPatternRules.Unfold(context, pattern, now);
            return (pattern.Action is PatternAction.Add ? outcome.Removed : outcome.Added).Count == 0;
        }, iter: 300);

    [Fact]
    public void Unfold_EveryDayOfThePattern_IsEitherChangedOrSkippedWithAReason() =>
        Gen.Select(AnyPlanning, AnyPattern, AnyMoment).Sample((context, pattern, now) =>
        {
            var outcome = WeeklyPatternRules.Unfold(context, pattern, now);
            var told = outcome.Added.Concat(outcome.Removed).Concat(outcome.Skipped.Select(skip => skip.Day)).Order();
            return told.SequenceEqual(WeeklyPatternRules.DaysOf(pattern));
        }, iter: 300);

    [Fact]
    public void Unfold_AppliedAsPreviewed_IsAcceptedAndASecondTimeChangesNothing() =>
        Gen.Select(AnyPlanning, AnyPattern, AnyMoment).Sample((context, pattern, now) =>
        {
            var preview = WeeklyPatternRules.Unfold(context, pattern, now);
            var decision = ReservationRules.Decide(context, preview.Added, preview.Removed, now, pastNotice: false);
            var after = context with
            {
                Planning = RequestRules.Apply(context, ARequest.Of(preview.Added, preview.Removed, now),
                    ARequest.Of(preview.Added, preview.Removed, now).Parts[0])!.After,
            };
            var again = WeeklyPatternRules.Unfold(after, pattern, now);
            return !decision.IsRefused
                && decision.Added.SequenceEqual(preview.Added) && decision.Removed.SequenceEqual(preview.Removed)
                && again.Added.Count + again.Removed.Count == 0
                && context.Planning.Days.All(day => preview.Removed.Contains(day.Key) || after.Planning.On(day.Key) == day.Value);
        }, iter: 300);

    [Fact]
    public void DaysOf_OneWeekInTwo_AreFourteenDaysApartForEachWeekday() =>
        AnyPattern.Where(pattern => pattern.Anchor is not null).Sample(pattern =>
            WeeklyPatternRules.DaysOf(pattern).GroupBy(day => day.DayOfWeek).All(days =>
                days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 14)));
}
