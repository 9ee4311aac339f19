using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Features.Absences;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;
using DayState = EspaceFamille.Reservations.Domain.Plannings.DayState;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

public class AbsenceRulesTests
{
    private static readonly DateTimeOffset Now = Paris("2026-12-02", "08:00");
    private static readonly HashSet<DateOnly> Nothing = [];
    private static readonly Receipt Certificate = ReceiptOf("toulemonde", TimeSpan.FromHours(1));
    private static readonly Declaration Illness = new(
        "toulemonde",
        new DeclareAbsenceRequest
        {
            ChildId = "johan",
            EnrolmentIds = [Johan.Id],
            From = Day("2026-12-01"),
            To = Day("2026-12-31"),
            Reason = AbsenceReason.ChildIllness,
            Comment = "Grippe",
        },
        [Certificate]);

    private static readonly DeclarablePlanning Reserved3And17 = new(Reserved("2026-12-03", "2026-12-17", "2027-01-04"), Nothing);

    [Fact]
    public void Decide_PeriodWithReservedDays_ConcernsThemOnly()
    {
        var decision = Decide(Illness, [Reserved3And17], Now);

        Assert.Equal(
            [
                new(Johan.Id, Day("2026-12-03"), null, Paris("2026-11-18", "23:59:59.999"), CanStillCancel: false),
                new AbsentDay(Johan.Id, Day("2026-12-17"), null, Paris("2026-12-02", "23:59:59.999"), CanStillCancel: true),
            ],
            decision.Days);
    }

    [Fact]
    public void Decide_ProofOnPaper_NeedsNoDocumentAndAppliesEveryOtherRule()
    {
        var declaration = Illness with { Receipts = [] };

        Assert.False(Decide(declaration, [Reserved3And17], Now, proofOnPaper: true).IsRefused);
        Assert.Equal(AbsenceRefusalReason.DocumentMissing, Assert.Single(Decide(declaration, [Reserved3And17], Now).Refusals).Reason);
        Assert.True(Decide(declaration with { Request = declaration.Request with { EnrolmentIds = [] } }, [Reserved3And17], Now,
            proofOnPaper: true).IsRefused);
    }

    [Fact]
    public void Decide_DaysAlreadyServed_AreListedApart()
    {
        var planning = new DeclarablePlanning(With(("2026-12-01", DayState.Served), ("2026-12-03", DayState.Reserved)), Nothing);

        var decision = Decide(Illness, [planning], Now);

        Assert.Equal([Day("2026-12-03")], decision.Days.Select(day => day.Day));
        Assert.Equal([new ServedDay(Johan.Id, Day("2026-12-01"))], decision.AlreadyServed);
    }

    [Fact]
    public void Decide_DayWhoseAbsenceWasRefused_MayBeDeclaredAgain() =>
        Assert.Single(Decide(Illness, [new(With(("2026-12-03", DayState.AbsentRefused)), Nothing)], Now).Days);

    [Fact]
    public void Decide_DayUnderReview_IsOmitted() =>
        Assert.Equal(
            [Day("2026-12-17")],
            Decide(Illness, [Reserved3And17 with { UnderReview = new HashSet<DateOnly> { Day("2026-12-03") } }], Now)
                .Days.Select(day => day.Day));

    [Fact]
    public void Decide_EveryDayUnderReview_IsAlreadyDeclaredAndNamesTheDays()
    {
        DateOnly[] days = [Day("2026-12-03"), Day("2026-12-17")];
        var refusal = Assert.Single(Decide(Illness, [Reserved3And17 with { UnderReview = days.ToHashSet() }], Now).Refusals);
        Assert.Equal(AbsenceRefusalReason.AlreadyDeclared, refusal.Reason);
        Assert.Equal(days, refusal.Days);
    }

    [Fact]
    public void Decide_NoReservedDay_IsRefused() =>
        Assert.Equal([AbsenceRefusalReason.NoReservedDay],
            Reasons(Illness with { Request = Illness.Request with { From = Day("2026-12-04"), To = Day("2026-12-05") } }));

    [Fact]
    public void Decide_EnrolmentOfAnotherHousehold_IsUnknown()
    {
        var refusals = Decide(
            Illness with
            {
                HouseholdId = "martin",
                Request = Illness.Request with { EnrolmentIds = [Johan.Id, "nowhere"] },
                Receipts = [Certificate with { HouseholdId = "martin" }],
            },
            [Reserved3And17], Now).Refusals;

        Assert.Equal([new(AbsenceRefusalReason.UnknownEnrolment, Johan.Id), new(AbsenceRefusalReason.UnknownEnrolment, "nowhere")],
            refusals);
    }

    [Fact]
    public void Decide_EnrolmentOfABrother_IsRefused() =>
        Assert.Equal([AbsenceRefusalReason.EnrolmentOfAnotherChild],
            Reasons(Illness with { Request = Illness.Request with { ChildId = "charlotte" } }));

    [Fact]
    public void Decide_InvalidForm_ListsEveryFault() =>
        Assert.Equal(
            [AbsenceRefusalReason.NoEnrolment, AbsenceRefusalReason.DatesReversed, AbsenceRefusalReason.CommentTooLong,
                AbsenceRefusalReason.DocumentMissing],
            Reasons(Illness with
            {
                Request = Illness.Request with { EnrolmentIds = [], From = Day("2027-01-01"), Comment = new('x', 1001) },
                Receipts = [],
            }));

    [Fact]
    public void Decide_CommentWithDirectionOverride_IsRefused() =>
        Assert.Equal([AbsenceRefusalReason.CommentUnprintable],
            Reasons(Illness with { Request = Illness.Request with { Comment = "Grippe \u202Eessot" } }));

    [Theory]
    [InlineData("2027-12-01", 0)]
    [InlineData("2027-12-02", 1)]
    public void Decide_Period_IsAtMostAYear(string to, int refusals) =>
        Assert.Equal(refusals, Reasons(Illness with { Request = Illness.Request with { To = Day(to) } }).Count(
            reason => reason is AbsenceRefusalReason.PeriodTooLong));

    [Theory]
    [InlineData("toulemonde", 72_000, null)]
    [InlineData("toulemonde", 72_001, nameof(AbsenceRefusalReason.DocumentExpired))]
    [InlineData("martin", 60, nameof(AbsenceRefusalReason.DocumentOfAnotherHousehold))]
    public void Decide_Receipt_IsAcceptedForTwentyHoursFromItsOwnHousehold(string household, int ageSeconds, string? reason) =>
        Assert.Equal(
            reason,
            Reasons(Illness with { Receipts = [ReceiptOf(household, TimeSpan.FromSeconds(ageSeconds))] }).SingleOrDefault()?.ToString());

    [Theory]
    [InlineData(nameof(AbsenceReason.TeacherAbsence), false)]
    [InlineData(nameof(AbsenceReason.ChildIllness), true)]
    [InlineData(nameof(AbsenceReason.SiblingIllness), true)]
    [InlineData(nameof(AbsenceReason.Dispensation), true)]
    [InlineData(nameof(AbsenceReason.FamilyDeath), true)]
    [InlineData(nameof(AbsenceReason.ForceMajeure), true)]
    public void Decide_WithoutDocument_IsRefusedUnlessTheTownKnowsTheFact(string reason, bool refused) =>
        Assert.Equal(refused,
            Reasons(Illness with { Request = Illness.Request with { Reason = Enum.Parse<AbsenceReason>(reason) }, Receipts = [] }).Any());

    [Fact]
    public void Decide_LongestCommentAndMostDocuments_IsAccepted()
    {
        var declaration = Illness with
        {
            Request = Illness.Request with { To = Day("2026-12-03"), Comment = new('x', AbsenceRules.MaxCommentCharacters) },
            Receipts = [.. Enumerable.Repeat(Certificate, AbsenceRules.MaxReceipts)],
        };

        Assert.Empty(Reasons(declaration));
        Assert.Equal([AbsenceRefusalReason.TooManyDocuments],
            Reasons(declaration with { Receipts = [.. declaration.Receipts, Certificate] }));
    }

    [Fact]
    public void Decide_OnTheLimitItself_CanStillCancel()
    {
        var limit = Paris("2026-12-02", "23:59:59.999");

        Assert.True(Last(limit).CanStillCancel);
        Assert.False(Last(limit.AddTicks(1)).CanStillCancel);
        AbsentDay Last(DateTimeOffset now) => Decide(Illness, [Reserved3And17], now).Days[^1];
    }

    private static IEnumerable<AbsenceRefusalReason?> Reasons(Declaration declaration, DeclarablePlanning? planning = null) =>
        Decide(declaration, [planning ?? Reserved3And17], Now).Refusals.Select(refusal => (AbsenceRefusalReason?)refusal.Reason);

    private static AbsenceDecision Decide(
        Declaration declaration, IReadOnlyList<DeclarablePlanning> plannings, DateTimeOffset now, bool proofOnPaper = false) =>
        AbsenceRules.Decide(
            declaration.HouseholdId, "parent", declaration.Request, declaration.Receipts,
            new([.. plannings.Select(planning => planning.Context.Enrolment)], plannings), now, proofOnPaper);

    private static Receipt ReceiptOf(string household, TimeSpan age) => new()
    {
        DocumentId = "document-1",
        HouseholdId = household,
        Qualification = "medical",
        IssuedAt = Now - age,
        Files = [],
    };

    private sealed record Declaration(string HouseholdId, DeclareAbsenceRequest Request, IReadOnlyList<Receipt> Receipts);
}
