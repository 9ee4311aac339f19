using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Journeys.Reservations;
using EspaceFamille.Reservations.Api;
using Xunit;
using static EspaceFamille.Portal.Tests.Calendar.SomeDays;

namespace EspaceFamille.Portal.Tests.Journeys.Reservations;

public sealed class DraftRulesTests
{
    private static readonly DayResponse[] Week =
    [
        Shut("2026-12-14", DayState.Reserved), Open("2026-12-15", DayState.Reserved), Shut("2026-12-16", DayState.Closed),
        Open("2026-12-17", DayState.Free), Open("2026-12-18", DayState.Reserved),
    ];

    [Fact]
    public void Tick_DaysUnlikeThePlanning_AreDrafted() =>
        Assert.Equal(
            ["-2026-12-15", "+2026-12-17"],
            Changes(Tick(Draft(), "2026-12-14", "2026-12-17", "2026-12-18")));

    [Fact]
    public void Tick_DayAsInThePlanning_LeavesTheDraft() =>
        Assert.Empty(Changes(Tick(Draft("-2026-12-15", "+2026-12-17"), "2026-12-15", "2026-12-18")));

    [Fact]
    public void Tick_LockedOrClosedDays_ChangesNothing() =>
        Assert.Empty(Changes(Tick(Draft(), "2026-12-15", "2026-12-16", "2026-12-18")));

    [Fact]
    public void Tick_OfOneWeek_KeepsTheDraftOfTheOthers() =>
        Assert.Equal(["-2026-12-15", "+2027-01-04"], Changes(Tick(Draft("+2027-01-04"), "2026-12-18")));

    [Theory]
    [InlineData(true, "+2026-12-17")]
    [InlineData(false, "-2026-12-15 -2026-12-18")]
    public void TickAll_Days_ChangesThoseThatMayChange(bool ticked, string changes) =>
        Assert.Equal(changes, string.Join(' ', Changes(DraftRules.TickAll(Draft(), Week, ticked, 2))));

    [Fact]
    public void Apply_Pattern_ContainsEachDayOnceAndKeepsTheRest() =>
        Assert.Equal(
            ["+2026-12-11", "-2026-12-15", "+2026-12-17", "-2026-12-18"],
            Changes(DraftRules.Apply(
                Draft("+2026-12-11", "-2026-12-17", "-2026-12-18"),
                new WeeklyPatternPreviewResponse(
                    [Day("2026-12-17")], [Day("2026-12-15")], [new(Day("2026-12-21"), DayRefusalReason.Closed, "Vacances de Noël")]),
                2)));

    [Fact]
    public void Fulfilled_ChangesMadeBySomebodyElse_AreListed() =>
        Assert.Equal(
            [new DraftDay(Day("2026-12-17"), Reserve: false)],
            DraftRules.Fulfilled(Draft("-2026-12-15", "-2026-12-17", "+2027-01-04"), Week));

    [Fact]
    public void TooLate_DraftedDaysPastTheirLimit_AreListedUnlessReserved() =>
        Assert.Equal([Week[2]], DraftRules.TooLate(Draft("+2026-12-14", "+2026-12-16", "+2026-12-17"), Week));

    /// <summary>15 and 17 were offered; 14 and 16 were not, so their missing ticks change nothing.</summary>
    [Theory]
    [InlineData("2026-12-15", "")]
    [InlineData("", "2026-12-15")]
    [InlineData("2026-12-15 2026-12-17", "2026-12-17")]
    [InlineData("2026-12-17", "2026-12-15 2026-12-17")]
    [InlineData("2026-12-15 2026-12-16", "2026-12-16")]
    public void PassedMeanwhile_DaysOfferedOnAnOpenPage_AreListed(string ticked, string late) => Assert.Equal(
        late,
        string.Join(' ', DraftRules.PassedMeanwhile(
            [
                Shut("2026-12-14", DayState.Reserved), Shut("2026-12-15", DayState.Reserved),
                Shut("2026-12-16", DayState.Closed), Shut("2026-12-17", DayState.Locked),
            ],
            Ticked("2026-12-15", "2026-12-17"),
            Ticked(ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Select(day => $"{day.Day:yyyy-MM-dd}")));

    [Fact]
    public void Without_SomeDays_KeepsTheOthers() =>
        Assert.Equal(
            ["+2026-12-17"],
            Changes(DraftRules.Without(Draft("-2026-12-15", "+2026-12-17"), [Day("2026-12-15"), Day("2026-12-18")])));

    [Fact]
    public void Tick_DayThatAnotherTabChangedSince_KeepsItsStateAndIsNamed()
    {
        var other = Tick(Draft(), "2026-12-15", "2026-12-17", "2026-12-18");
        Dictionary<DateOnly, bool> late = new() { [Day("2026-12-17")] = false, [Day("2026-12-15")] = false };

        Assert.Equal(["-2026-12-15", "+2026-12-17"], Changes(DraftRules.Tick(other, Week, late, seen: 1, next: 3)));
        Assert.Equal([Day("2026-12-17")], DraftRules.Overtaken(other, Week, late, seen: 1));
        Assert.DoesNotContain("+2026-12-17", Changes(DraftRules.Tick(other, Week, late, seen: 2, next: 3)));
        Assert.Empty(DraftRules.Overtaken(other, Week, late, seen: 2));
    }

    [Fact]
    public void Changed_TicksOfAPage_AreTheOfferedDaysThatDiffer() => Assert.Equal(
        [KeyValuePair.Create(Day("2026-12-15"), false), KeyValuePair.Create(Day("2026-12-17"), true)],
        DraftRules.Changed(
            Ticked("2026-12-15", "2026-12-17", "2026-12-18"), Ticked("2026-12-15", "2026-12-18"),
            Ticked("2026-12-14", "2026-12-17", "2026-12-18")).OrderBy(change => change.Key));

    /// <summary>The page showed every day as drafted, and these are ticked when it is sent.</summary>
    private static PlanningDraft Tick(PlanningDraft draft, params string[] days)
    {
        var shown = Week.Where(day => draft.Wanted(day.Day) ?? ShownDay.ReservedIn(day)).Select(day => day.Day).ToHashSet();
        var changed = DraftRules.Changed(Week.Select(day => day.Day).ToHashSet(), shown, Ticked(days));
        return DraftRules.Tick(draft, Week, changed, seen: 1, next: 2);
    }

    private static HashSet<DateOnly> Ticked(params string[] days) => [.. days.Select(Day)];
}
