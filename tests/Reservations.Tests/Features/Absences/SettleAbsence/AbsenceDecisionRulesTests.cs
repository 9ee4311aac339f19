using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Features.Absences.SettleAbsence;
using EspaceFamille.Reservations.Tests.Domain;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

public class AbsenceDecisionRulesTests
{
    private static readonly DateTimeOffset Now = Paris("2026-12-02", "12:00");
    private static readonly AbsenceOutcome Outcome = new([new EnrolmentDays { EnrolmentId = Johan.Id, Days = [Day("2026-12-03")] }], []);

    private static readonly HashSet<string> Unclaimed = [];

    private static readonly Absence UnderReview = new()
    {
        Id = "absence-1",
        Version = 3,
        Number = "ABS-2026-000001",
        HouseholdId = "toulemonde",
        ChildId = "johan",
        DeclaredBy = "jacques",
        DeclaredAt = Now,
        From = Day("2026-12-03"),
        To = Day("2026-12-03"),
        Details = [],
        Days = Outcome.Days,
        Claims = [DayClaim.Of(Johan.Id, Day("2026-12-03"), requestId: null)],
        Documents = [],
        Idempotency = new Idempotency("key", "hash"),
        State = AbsenceState.UnderReview,
        Recipients = ["jacques"],
    };

    [Theory]
    [InlineData(nameof(Decision.Accepted), null, nameof(AbsenceState.Accepted))]
    [InlineData(nameof(Decision.Refused), nameof(RefusalReason.Unreadable), nameof(AbsenceState.Refused))]
    public void Decide_UnderReview_StoresTheDecisionWithItsReason(string decision, string? reason, string state)
    {
        var decided = AbsenceDecisionRules.Decide(UnderReview, Review(decision, reason), Unclaimed, Now)!.State;

        Assert.Equal((state, reason, Now), (decided.State.ToString(), decided.RefusalReason?.ToString(), decided.EndedAt));
    }

    [Theory]
    [InlineData(nameof(AbsenceState.Accepted))]
    [InlineData(nameof(AbsenceState.Refused))]
    [InlineData(nameof(AbsenceState.Withdrawn))]
    public void Decide_EndedAbsence_ChangesNothing(string state) =>
        Assert.Null(AbsenceDecisionRules.Decide(UnderReview with { State = Enum.Parse<AbsenceState>(state) }, Review("Accepted", null),
            Unclaimed, Now));

    [Theory]
    [InlineData(nameof(AbsenceState.Accepted), null, nameof(Decision.Accepted))]
    [InlineData(nameof(AbsenceState.Refused), RefusalReason.Unreadable, nameof(Decision.Refused))]
    public void Settle_Decided_StoresTheOutcomeAndPublishesOnce(string state, RefusalReason? reason, string decision)
    {
        var decided = UnderReview with { State = Enum.Parse<AbsenceState>(state), RefusalReason = reason };

        var settled = AbsenceDecisionRules.Settle(decided, Outcome, 1, Now)!;

        var message = Assert.IsType<Func<long, AbsenceSettled>>(Assert.Single(settled.Messages))(4);
        Assert.Equal(Outcome, settled.State.Outcome);
        Assert.Equal((decision, reason, 4L, Now), (message.Decision.ToString(), message.Reason, message.Version, message.SettledAt));
        Assert.Null(AbsenceDecisionRules.Settle(settled.State, Outcome, 1, Now));
    }

    [Fact]
    public void Settle_ReasonOfTheTown_IsStoredAndPublishedInTheWordsOfTheDecision()
    {
        var town = new TownReason { Code = "piece-non-signee", Label = "Signature", Sentence = "Le justificatif n’était pas signé." };
        var review = Review("Refused", "Other") with { TownReason = town };
        var refused = AbsenceDecisionRules.Decide(UnderReview, review, Unclaimed, Now)!.State;

        var settled = AbsenceDecisionRules.Settle(refused, Outcome, 1, Now)!;

        Assert.Equal((RefusalReason.Other, town), (refused.RefusalReason, refused.TownReason));
        Assert.Equal(town, Assert.IsType<Func<long, AbsenceSettled>>(Assert.Single(settled.Messages))(4).TownReason);
        Assert.Null(refused.AtCreation().TownReason);
        var accepted = AbsenceDecisionRules.Decide(settled.State, Review("Accepted", null) with { Number = 2 }, Unclaimed, Now)!.State;
        Assert.Null(accepted.TownReason);
    }

    [Fact]
    public void Decide_ChangedDecision_ReplacesTheSettledOneAndIsNotUndoneByTheFirst()
    {
        var first = AbsenceDecisionRules.Decide(UnderReview, Review("Refused", "Unreadable"), Unclaimed, Now)!.State;
        var settled = AbsenceDecisionRules.Settle(first, Outcome, 1, Now)!.State;

        var changed = AbsenceDecisionRules.Decide(settled, Review("Accepted", null) with { Number = 2 }, Unclaimed, Now.AddHours(1))!.State;

        Assert.Equal((AbsenceState.Accepted, 2, null), (changed.State, changed.DecisionNumber, changed.Outcome));
        Assert.Equal(new ReplacedDecision { Number = 1, Decision = Decision.Refused, DecidedAt = Now }, changed.Replaced);
        Assert.Equal(Outcome.Days, changed.ReplacedDays);
        Assert.Null(AbsenceDecisionRules.Decide(changed, Review("Refused", "Unreadable"), Unclaimed, Now));
        Assert.Null(AbsenceDecisionRules.Settle(changed, Outcome, 1, Now));
        var again = AbsenceDecisionRules.Settle(changed, Outcome, 2, Now.AddHours(1))!;
        var message = Assert.IsType<Func<long, AbsenceSettled>>(Assert.Single(again.Messages))(6);
        Assert.Equal((2, changed.Replaced), (message.Number, message.Replaced));
    }

    [Fact]
    public void Decide_ChangedDecision_ClaimsTheDaysThatNoOtherAbsenceClaimsUntilItsOutcome()
    {
        var settled = UnderReview with
        {
            State = AbsenceState.Refused,
            EndedAt = Now,
            Outcome = Outcome,
            Claims = [],
            Days = [new EnrolmentDays { EnrolmentId = Johan.Id, Days = [Day("2026-12-03"), Day("2026-12-04")] }],
        };
        HashSet<string> claimed = [DayClaim.Of(Johan.Id, Day("2026-12-04"), requestId: null).Key];

        var changed = AbsenceDecisionRules.Decide(settled, Review("Accepted", null) with { Number = 2 }, claimed, Now)!.State;

        Assert.Equal(Day("2026-12-03"), Assert.Single(changed.Claims).Day);
        Assert.Equal(
            changed.Claims,
            AbsenceDecisionRules.Decide(changed, Review("Refused", "Other") with { Number = 3 }, Unclaimed, Now)!.State.Claims);
        Assert.Empty(AbsenceDecisionRules.Settle(changed, Outcome, 2, Now)!.State.Claims);
    }

    [Fact]
    public void Decide_SecondDecisionFirst_IgnoresTheFirstAndReplacesNone()
    {
        var second = AbsenceDecisionRules.Decide(UnderReview, Review("Accepted", null) with { Number = 2 }, Unclaimed, Now)!.State;

        Assert.Null(AbsenceDecisionRules.Decide(second, Review("Refused", "Unreadable"), Unclaimed, Now));
        Assert.Null(second.Replaced);
    }

    private static SupportingDocumentsReviewed Review(string decision, string? reason) =>
        AReview.Of(UnderReview.Id, Enum.Parse<Decision>(decision)) with
        {
            Reason = reason is null ? null : Enum.Parse<RefusalReason>(reason),
            ReviewedAt = Now,
        };
}
