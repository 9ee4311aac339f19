using EspaceFamille.Reservations.Domain.Absences;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Absences;

/// <summary>The deadlines of proof that follows its declaration; hours are hours of the clock, also where the legal time changes.</summary>
public sealed class LaterProofRulesTests
{
    private static readonly LaterProofRule Illness = new(new DateOnly(2026, 9, 1), AbsenceReason.ChildIllness, 48, 10);

    [Theory]
    [InlineData("an absence of today", "2026-12-02 08:00", "2026-12-02", 48, 10, "2026-12-04 08:00", "2026-12-12")]
    [InlineData("an absence of the past is counted from its declaration", "2026-12-02 08:00", "2026-11-20", 72, 10, "2026-12-05 08:00",
        "2026-12-12")]
    [InlineData("an absence to come is counted from its last day", "2026-12-02 08:00", "2026-12-18", 48, 10, "2026-12-04 08:00",
        "2026-12-28")]
    [InlineData("the last minute of a day", "2026-12-31 23:59", "2026-12-31", 48, 10, "2027-01-02 23:59", "2027-01-10")]
    [InlineData("an hour more in autumn", "2026-10-24 12:00", "2026-10-24", 48, 2, "2026-10-26 11:00", "2026-10-26")]
    [InlineData("an hour less in spring", "2027-03-27 22:30", "2027-03-27", 47, 2, "2027-03-29 22:30", "2027-03-29")]
    [InlineData("29 February", "2028-02-28 09:00", "2028-02-28", 24, 10, "2028-02-29 09:00", "2028-03-09")]
    public void Offers_Declaration_HasItsDeadlines(
        string because, string now, string lastDay, int hours, int days, string deadline, string lastResort)
    {
        var due = Assert.Single(Offers(now, lastDay, Illness with { Hours = hours, LastResortDays = days })).Due;

        Assert.Equal((because, At(deadline), Paris(lastResort, "23:59:59.999")), (because, due.Deadline, due.LastResort));
    }

    [Fact]
    public void Offers_SeveralVersions_AreOfTheLastInForce()
    {
        LaterProofRule[] rules =
        [
            Illness,
            Illness with { EffectiveFrom = Day("2027-01-01"), Hours = 72 },
            Illness with { EffectiveFrom = Day("2027-02-01"), Hours = 0 },
            Illness with { Reason = AbsenceReason.FamilyDeath, EffectiveFrom = Day("2027-01-01") },
        ];

        Assert.Empty(Offers("2026-08-31 23:59", "2026-08-31", rules));
        Assert.Equal([(AbsenceReason.ChildIllness, 48)], Hours(Offers("2026-12-31 23:59", "2027-01-05", rules)));
        Assert.Equal(
            [(AbsenceReason.ChildIllness, 72), (AbsenceReason.FamilyDeath, 48)], Hours(Offers("2027-01-01 00:00", "2027-01-05", rules)));
        Assert.Equal([(AbsenceReason.FamilyDeath, 48)], Hours(Offers("2027-02-01 00:00", "2027-02-05", rules)));
    }

    [Fact]
    public void Offers_LastDayOfTheCalendar_HaveADeadline() =>
        Assert.Equal(9999, Assert.Single(Offers("2026-12-02 08:00", "9999-12-31", Illness)).Due.LastResort.Year);

    private static IReadOnlyList<LaterProofOffer> Offers(string now, string lastDay, params LaterProofRule[] rules) =>
        LaterProofRules.Offers(rules, Day(lastDay), At(now), TarnosCalendar.Paris);

    private static IEnumerable<(AbsenceReason Reason, int Hours)> Hours(IEnumerable<LaterProofOffer> offers) =>
        offers.Select(offer => (offer.Rule.Reason, offer.Rule.Hours));

    private static DateTimeOffset At(string text) => Paris(text[..10], text[11..]);
}
