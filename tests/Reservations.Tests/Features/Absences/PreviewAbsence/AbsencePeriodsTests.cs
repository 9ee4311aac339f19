using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Features.Absences.PreviewAbsence;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences.PreviewAbsence;

public class AbsencePeriodsTests
{
    [Theory]
    [InlineData(nameof(AbsencePreset.Today), "2027-01-03", "2027-01-03")]
    [InlineData(nameof(AbsencePreset.Yesterday), "2027-01-02", "2027-01-02")]
    [InlineData(nameof(AbsencePreset.Tomorrow), "2027-01-04", "2027-01-04")]
    [InlineData(nameof(AbsencePreset.ThisWeek), "2026-12-28", "2027-01-03")]
    [InlineData(nameof(AbsencePreset.LastWeek), "2026-12-21", "2026-12-27")]
    [InlineData(nameof(AbsencePreset.NextWeek), "2027-01-04", "2027-01-10")]
    [InlineData(nameof(AbsencePreset.ThisMonth), "2027-01-01", "2027-01-31")]
    [InlineData(nameof(AbsencePreset.LastMonth), "2026-12-01", "2026-12-31")]
    [InlineData(nameof(AbsencePreset.NextMonth), "2027-02-01", "2027-02-28")]
    [InlineData(nameof(AbsencePreset.OneDay), "2027-01-11", "2027-01-11")]
    [InlineData(nameof(AbsencePreset.FromTo), "2027-01-11", "2027-01-15")]
    public void From_OnASunday_IsThatPeriod(string preset, string from, string to) =>
        Assert.Equal(
            new(Day(from), Day(to)),
            AbsencePeriods.From(Enum.Parse<AbsencePreset>(preset), Day("2027-01-03"), Day("2027-01-11"), Day("2027-01-15")));

    [Fact]
    public void From_LastDayOfALongMonth_StaysInTheNeighbouringMonths()
    {
        Assert.Equal(new(Day("2027-02-01"), Day("2027-02-28")), AbsencePeriods.From(AbsencePreset.NextMonth, Day("2027-01-31")));
        Assert.Equal(new(Day("2027-02-01"), Day("2027-02-28")), AbsencePeriods.From(AbsencePreset.LastMonth, Day("2027-03-31")));
    }

    [Theory]
    [InlineData(nameof(AbsencePreset.OneDay), null, "2027-01-15")]
    [InlineData(nameof(AbsencePreset.FromTo), "2027-01-11", null)]
    public void From_MissingDate_IsNull(string preset, string? from, string? to) =>
        Assert.Null(AbsencePeriods.From(
            Enum.Parse<AbsencePreset>(preset), Day("2027-01-03"), from is null ? null : Day(from), to is null ? null : Day(to)));
}
