using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class ChangeDecisionRulesTests
{
    private const string Agent = "agent-1", Why = "Certificat relu";
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Verdict Accepted = new(Decision.Accepted);
    private static readonly Verdict Refused = new(Decision.Refused, RefusalReason.WrongDates, "Dates");
    private static readonly Review Waiting = OpenReviewRules.Open(Absences.Declared("home"), [], [], Now).State;
    private static readonly Review Decided = DecideReviewRules.Decide(Waiting, Refused, Agent, Now)!.State;

    [Fact]
    public void Change_RefusedWithinADay_IsTheNextDecisionAndKeepsTheUndoneOne()
    {
        var at = Now.AddHours(23);
        var (change, refusal) = ChangeDecisionRules.Change(Decided, 1, Accepted, Why, Agent, at);

        Assert.Null(refusal);
        var state = change!.State;
        Assert.Equal(
            (Decision.Accepted, null, null, 2, at), (state.Decision, state.Reason, state.Words, state.DecisionNumber, state.EndedAt));
        var undone = Assert.Single(state.Undone);
        Assert.Equal(
            (1, Decision.Refused, RefusalReason.WrongDates, "Dates", Now, Why),
            (undone.Number, undone.Decision, undone.Reason, undone.Words, undone.DecidedAt, undone.ChangeReason));
        var message = Assert.IsType<Func<long, SupportingDocumentsReviewed>>(Assert.Single(change.Messages))(7);
        Assert.Equal(
            (Decision.Accepted, 2, 1, at, 7L), (message.Decision, message.Number, message.Undoes, message.ReviewedAt, message.Version));
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
        Assert.Equal(2, ChangeDecisionRules.Change(unnumbered, 1, Accepted, Why, Agent, Now).Change!.State.DecisionNumber);
    }

    [Fact]
    public void Change_TooLateOrNotTheOwn_IsRefusedWithTheReason()
    {
        Assert.Equal(ChangeRefusal.TooLate, Refusal(Decided, at: Now.AddDays(1)));
        Assert.Equal(ChangeRefusal.AnotherAgent, Refusal(Decided, agent: "agent-2"));
        Assert.Equal(ChangeRefusal.AnotherAgent, Refusal(Decided with { DecidedBy = null }));
        Assert.Equal(ChangeRefusal.NotDecided, Refusal(Waiting));
        Assert.Equal(ChangeRefusal.Withdrawn, Refusal(ReviewRules.Withdraw(Decided, Now)!.State));
        Assert.Equal(ChangeRefusal.ChangedMeanwhile, ChangeDecisionRules.Change(Decided, 2, Accepted, Why, Agent, Now).Refusal);
        Assert.Equal(ChangeRefusal.Unchanged, ChangeDecisionRules.Change(Decided, 1, Refused, Why, Agent, Now).Refusal);
        Assert.Equal(ChangeRefusal.AnalysisPending, Refusal(Decided with { PendingDocumentIds = ["document"] }));
    }

    [Fact]
    public void Change_Again_CountsTheDayFromTheFirstDecision()
    {
        var changed = ChangeDecisionRules.Change(Decided, 1, Accepted, Why, Agent, Now.AddHours(20)).Change!.State;

        Assert.Equal(Now.AddDays(1), ChangeDecisionRules.Until(changed));
        Assert.Equal(3, ChangeDecisionRules.Change(changed, 2, Refused, Why, Agent, Now.AddHours(23)).Change!.State.DecisionNumber);
        Assert.Equal(ChangeRefusal.TooLate, ChangeDecisionRules.Change(changed, 2, Refused, Why, Agent, Now.AddHours(25)).Refusal);
    }

    [Fact]
    public void IsChange_OnlyTheSameRequest_IsADuplicate()
    {
        var changed = ChangeDecisionRules.Change(Decided, 1, Accepted, Why, Agent, Now).Change!.State;

        Assert.True(ChangeDecisionRules.IsChange(changed, 1, Accepted, Why, Agent));
        Assert.False(ChangeDecisionRules.IsChange(changed, 1, Accepted, "Autre raison", Agent));
        Assert.False(ChangeDecisionRules.IsChange(changed, 2, Accepted, Why, Agent));
        Assert.False(ChangeDecisionRules.IsChange(changed, 1, Refused, Why, Agent));
        Assert.False(ChangeDecisionRules.IsChange(Decided, 0, Refused, Why, Agent));
    }

    private static ChangeRefusal? Refusal(Review review, string agent = Agent, DateTimeOffset? at = null) =>
        ChangeDecisionRules.Change(review, Math.Max(1, review.DecisionNumber), Accepted, Why, agent, at ?? Now).Refusal;
}
