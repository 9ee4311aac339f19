using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Tests.Domain;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Demo;

/// <summary>Checks the choice of the story's days on every date of more than two years.</summary>
public class StoryDaysTests
{
    private static readonly IReadOnlyList<PlanningContext> Toulemonde = [.. DemoTown.PlanningsOf("F001")];

    private static readonly IReadOnlyList<(DateOnly Day, DateTimeOffset Deadline)> ReservedDays = ReservedDaysOf(Toulemonde);

    private static readonly IReadOnlyList<DateOnly> Dates = [.. Days.Between(new(2026, 9, 1), new(2028, 12, 31))];

    /// <summary>The family that helm test signs in, and that of the story.</summary>
    [Theory]
    [InlineData("F001")]
    [InlineData("F081")]
    public void AnyDate_Family_HasAReservedDayWhoseLimitHasPassed(string household)
    {
        var days = ReservedDaysOf([.. DemoTown.PlanningsOf(household)]);
        Assert.DoesNotContain(Dates, today => !days.Any(reserved =>
            reserved.Day >= today && reserved.Day <= today.AddDays(15) && reserved.Deadline < Morning(today)));
    }

    [Fact]
    public void AnyDate_TheFamily_HasAReservedDayThatCanStillBeCancelled() =>
        Assert.DoesNotContain(Dates, today => !ReservedDays.Any(reserved =>
            reserved.Day <= today.AddDays(45) && reserved.Deadline >= Evening(today)));

    [Fact]
    public void AnyDate_TheFamily_HasAFreeDayThatCanStillBeReserved()
    {
        var free = Toulemonde
            .SelectMany(planning => Days.Between(planning.Enrolment.From, planning.Enrolment.To)
                .Where(day => BookingRules.RefusalToReserve(planning, day, DateTimeOffset.MinValue) is null)
                .Select(day => DeadlineRules.ForReserving(planning, day)))
            .ToList();

        Assert.DoesNotContain(Dates, today => !free.Any(deadline => deadline >= Evening(today) && deadline < Evening(today.AddDays(90))));
    }

    private static IReadOnlyList<(DateOnly Day, DateTimeOffset Deadline)> ReservedDaysOf(IReadOnlyList<PlanningContext> plannings) =>
    [
        .. from planning in plannings
           from day in planning.Planning.Days.Keys
           select (day, DeadlineRules.ForCancelling(planning, day)),
    ];

    private static DateTimeOffset Morning(DateOnly day) => LegalTime.At(TarnosCalendar.Paris, day, TimeOnly.MinValue);

    private static DateTimeOffset Evening(DateOnly day) => LegalTime.At(TarnosCalendar.Paris, day, LegalTime.EndOfDay);
}
