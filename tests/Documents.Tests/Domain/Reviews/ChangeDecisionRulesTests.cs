using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class ChangeDecisionRulesTests
{
    private const string Agent = "agent-1", Why = "Certificat relu";
    private static readonly byte[] SealedWhy = [2];
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Verdict Accepted = new(Decision.Accepted);
    private static readonly Verdict Refused = new(Decision.Refused, RefusalReason.WrongDates, "Dates") { SealedWords = [1] };
    private static readonly TownReason Unsigned = new() { Code = "piece-non-signee", Label = "Signature", Sentence = "Non signé." };
    private static readonly Review Waiting = OpenReviewRules.Open(Absences.Reviewed("home"), [], [], Now).State;
    private static readonly Review Decided = DecideReviewRules.Decide(Waiting, Refused, Agent, Now)!.State;

    [Fact]
    public void Change_RefusedWithinADay_IsTheNextDecisionAndKeepsTheUndoneOne()
    {
        var at = Now.AddHours(23);
        var (change, refusal) = Change(Decided, 1, Accepted, at, Agent);

        Assert.Null(refusal);
        var state = change!.State;
        Assert.Equal(
            (Decision.Accepted, null, null, 2, at), (state.Decision, state.Reason, state.SealedWords, state.DecisionNumber, state.EndedAt));
        var undone = Assert.Single(state.Undone);
        Assert.Equal(
            (1, Decision.Refused, RefusalReason.WrongDates, Refused.SealedWords, Now, SealedWhy),
            (undone.Number, undone.Decision, undone.Reason, undone.SealedWords, undone.DecidedAt, undone.SealedChangeReason));
        var message = Assert.IsType<Func<long, SupportingDocumentsReviewed>>(Assert.Single(change.Messages))(7);
        Assert.Equal(
            (Decision.Accepted, 2, 1, at, 7L), (message.Decision, message.Number, message.Undoes, message.ReviewedAt, message.Version));
    }

    [Fact]
    public void Decide_WithdrawnReason_IsRefusedUnlessTheDecisionHasItAlready()
    {
        var withdrawn = Refused with { Reason = RefusalReason.Other, TownReason = Unsigned, IsOffered = false };

        Assert.Null(DecideReviewRules.Decide(Waiting, withdrawn, Agent, Now));
        Assert.Equal(ChangeRefusal.ReasonWithdrawn, Change(Decided, 1, withdrawn, Now, Agent).Refusal);
        var earlier = DecideReviewRules.Decide(Waiting, withdrawn with { IsOffered = true }, Agent, Now)!.State;
        Assert.True(DecideReviewRules.IsDecisionOf(earlier, withdrawn.Words, withdrawn, Agent));
        Assert.False(DecideReviewRules.IsDecisionOf(
            earlier, withdrawn.Words, withdrawn with { TownReason = Unsigned with { Code = "another" } }, Agent));
    }

    [Fact]
    public void Decide_OfAnEarlierVersion_IsTheOneOfTheSameCode()
    {
        var named = Refused with { TownReason = Unsigned with { Code = "wrongDates" } };

        Assert.True(DecideReviewRules.IsDecisionOf(Decided, Refused.Words, named, Agent));
    }

    [Fact]
    public void Decide_Waiting_IsTheFirstDecisionAndUndoesNone()
    {
        var first = Assert.Single(DecideReviewRules.Decide(Waiting, Accepted, Agent, Now)!.Messages);
        var message = Assert.IsType<Func<long, SupportingDocumentsReviewed>>(first)(1);
        Assert.Equal((1, null), (message.Number, message.Undoes));
    }

    [Fact]
    public void Change_DecidedBeforeNumbersExisted_UndoesTheFirst()
    {
        var unnumbered = Decided with { DecisionNumber = 0 };
        Assert.Equal(2, Change(unnumbered, 1, Accepted, Now, Agent).Change!.State.DecisionNumber);
    }

    [Fact]
    public void Change_TooLateOrNotTheOwn_IsRefusedWithTheReason()
    {
        Assert.Equal(ChangeRefusal.TooLate, Refusal(Decided, at: Now.AddDays(1)));
        Assert.Equal(ChangeRefusal.AnotherAgent, Refusal(Decided, agent: "agent-2"));
        Assert.Equal(ChangeRefusal.AnotherAgent, Refusal(Decided with { DecidedBy = null }));
        Assert.Equal(ChangeRefusal.NotDecided, Refusal(Waiting));
        Assert.Equal(ChangeRefusal.Withdrawn, Refusal(ReviewRules.Withdraw(Decided, Now)!.State));
        Assert.Equal(ChangeRefusal.ChangedMeanwhile, Change(Decided, 2, Accepted, Now, Agent).Refusal);
        Assert.Equal(ChangeRefusal.Unchanged, Change(Decided, 1, Refused, Now, Agent).Refusal);
        Assert.Equal(ChangeRefusal.AnalysisPending, Refusal(Decided with { PendingDocumentIds = ["document"] }));
    }

    [Fact]
    public void Change_Again_CountsTheDayFromTheFirstDecision()
    {
        var changed = Change(Decided, 1, Accepted, Now.AddHours(20), Agent).Change!.State;

        Assert.Equal(Now.AddDays(1), ChangeDecisionRules.Until(changed));
        Assert.Equal(3, Change(changed, 2, Refused, Now.AddHours(23), Agent).Change!.State.DecisionNumber);
        Assert.Equal(ChangeRefusal.TooLate, Change(changed, 2, Refused, Now.AddHours(25), Agent).Refusal);
    }

    [Fact]
    public void IsChange_OnlyTheSameRequest_IsADuplicate()
    {
        var changed = Change(Decided, 1, Accepted, Now, Agent).Change!.State;

        Assert.True(IsChange(changed, 1, Accepted, Why));
        Assert.False(IsChange(changed, 1, Accepted, "Autre raison"));
        Assert.False(IsChange(changed, 2, Accepted, Why));
        Assert.False(IsChange(changed, 1, Refused, Why));
        Assert.False(ChangeDecisionRules.IsChange(Decided, Refused.Words, null, new(0, Refused, Why, SealedWhy), Agent));
    }

    private static (Change<Review>? Change, ChangeRefusal? Refusal) Change(
        Review review, int undoes, Verdict verdict, DateTimeOffset at, string agent = Agent) =>
        ChangeDecisionRules.Change(review, WordsOf(review), new(undoes, verdict, Why, SealedWhy), agent, at);

    private static bool IsChange(Review review, int undoes, Verdict verdict, string reason) =>
        ChangeDecisionRules.IsChange(review, WordsOf(review), Why, new(undoes, verdict, reason, SealedWhy), Agent);

    private static string? WordsOf(Review review) => review.Decision is Decision.Refused ? Refused.Words : null;

    private static ChangeRefusal? Refusal(Review review, string agent = Agent, DateTimeOffset? at = null) =>
        Change(review, Math.Max(1, review.DecisionNumber), Accepted, at ?? Now, agent).Refusal;
}
