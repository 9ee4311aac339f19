using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

/// <summary>A review that waits for its proof: 48 hours from the declaration, and the end of the tenth day after the absence.</summary>
public sealed class AwaitedProofRulesTests
{
    private static readonly DateTimeOffset Declared = new(2026, 12, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly ProofDue Due = new() { Deadline = Declared.AddHours(48), LastResort = Declared.AddDays(18) };
    private static readonly Verdict Refusal = new(Decision.Refused, RefusalReason.NoDocument);
    private static readonly Review Awaiting = OpenReviewRules.Open(
        Absences.Reviewed("home") with { ProofDue = Due }, [], [], Declared).State;

    private static readonly SupportingDocument Certificate = new()
    {
        Id = "certificate",
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = "medical",
        Details = [],
        Files = [],
        Requests = [],
        UploadedAt = Declared,
        KeptUntil = Declared,
    };

    [Theory]
    [InlineData(72, 48)]
    [InlineData(48, 24)]
    [InlineData(24, 12)]
    [InlineData(1, 0.5)]
    public void RemindAt_Deadline_IsADayBeforeOrHalfOfAShortTime(int deadlineHours, double expectedHours) => Assert.Equal(
        Declared.AddHours(expectedHours),
        AwaitedProofRules.RemindAt(Declared, Due with { Deadline = Declared.AddHours(deadlineHours) }));

    [Fact]
    public void Open_WithADocument_WaitsForNoProof()
    {
        var opened = OpenReviewRules.Open(
            Absences.Reviewed("home", Certificate.Id) with { ProofDue = Due }, [Certificate], [], Declared).State;

        Assert.False(opened.AwaitsProof());
        Assert.Null(opened.Proof);
    }

    [Fact]
    public void Step_AsTimePasses_RemindsOnceThenRefusesAfterTheLastResort()
    {
        Assert.Null(AwaitedProofRules.Step(Awaiting, Refusal, Declared.AddHours(24).AddMilliseconds(-1)));
        var reminded = AwaitedProofRules.Step(Awaiting, Refusal, Declared.AddHours(24))!;
        var reminder = Assert.IsType<Func<long, SupportingDocumentsDue>>(Assert.Single(reminded.Messages))(2);
        Assert.Equal((Due, Declared.AddHours(24)), (reminder.Due, reminder.RemindedAt));
        Assert.True(reminded.State.AwaitsProof());

        Assert.Null(AwaitedProofRules.Step(reminded.State, Refusal, Due.Deadline));
        Assert.Null(AwaitedProofRules.Step(reminded.State, Refusal, Due.LastResort));
        var refused = AwaitedProofRules.Step(reminded.State, Refusal, Due.LastResort.AddMilliseconds(1))!;
        var decision = Assert.IsType<Func<long, SupportingDocumentsReviewed>>(Assert.Single(refused.Messages))(3);
        Assert.Equal((Decision.Refused, RefusalReason.NoDocument, 1), (decision.Decision, decision.Reason, decision.Number));
        Assert.Equal((ReviewState.Decided, null), (refused.State.State, refused.State.DecidedBy));
        Assert.Null(AwaitedProofRules.Step(refused.State, Refusal, Due.LastResort.AddDays(1)));
    }

    [Fact]
    public void Step_ServiceWasStopped_RefusesWithoutALateReminder() => Assert.Equal(
        ReviewState.Decided, AwaitedProofRules.Step(Awaiting, Refusal, Due.LastResort.AddDays(1))!.State.State);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Add_BeforeTheLastResort_IsInTheQueueAndLateAfterTheDeadline(int millisecondsAfter, bool late)
    {
        var at = Due.Deadline.AddMilliseconds(millisecondsAfter);

        var added = AddDocumentRules.Add(Awaiting, Certificate, at)!;

        var provided = Assert.IsType<Func<long, SupportingDocumentsProvided>>(Assert.Single(added.Messages))(2);
        Assert.Equal((at, Due), (provided.ProvidedAt, provided.Due));
        Assert.Equal((false, late), (added.State.AwaitsProof(), added.State.Proof!.IsLate()));
        Assert.Null(AwaitedProofRules.Step(added.State, Refusal, Due.LastResort.AddDays(1)));
        Assert.Empty(AddDocumentRules.Add(added.State, Certificate with { Id = "second" }, at)!.Messages);
    }

    [Fact]
    public void Add_AfterTheLastResort_IsTooLateEvenBeforeTheRefusal()
    {
        Assert.NotNull(AddDocumentRules.Add(Awaiting, Certificate, Due.LastResort));
        Assert.Null(AddDocumentRules.Add(Awaiting, Certificate, Due.LastResort.AddMilliseconds(1)));
        Assert.Equal(
            AddDocumentRefusal.TooLate,
            AddDocumentRules.Refusal(Awaiting, Certificate.Id, Due.LastResort.AddMilliseconds(1)));
    }

    [Fact]
    public void Step_WithdrawnOrDecided_IsNone()
    {
        var (withdrawn, late) = (ReviewRules.Withdraw(Awaiting, Declared)!.State, Due.LastResort.AddDays(1));
        var accepted = DecideReviewRules.Decide(Awaiting, new Verdict(Decision.Accepted), "agent-1", Declared)!.State;

        Assert.Equal((null, null), (withdrawn.NextProofStepAt, accepted.NextProofStepAt));
        Assert.Null(AwaitedProofRules.Step(withdrawn, Refusal, late));
        Assert.Null(AwaitedProofRules.Step(accepted, Refusal, late));
    }
}
