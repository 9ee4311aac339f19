using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class RecordAnalysisTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly StoredFile Pending = AnalysisRulesTests.File(ScanState.Pending, FileState.Received);
    private static readonly StoredFile Ready = AnalysisRulesTests.File(ScanState.Clean, FileState.Ready);
    private static readonly StoredFile Unreadable = AnalysisRulesTests.File(ScanState.Clean, FileState.Unreadable);
    private static readonly StoredFile Infected = AnalysisRulesTests.File(ScanState.Infected, FileState.Infected);

    [Fact]
    public void Open_AutomaticKindPending_WaitsAndIsAcceptedWithoutAgentOnceReady()
    {
        var waiting = Open(["death"], Pending);
        Assert.Equal((ReviewState.Waiting, true), (waiting.State, waiting.AcceptedOnceAnalysed));
        var analysed = Record(waiting, Ready)!;
        Assert.Equal(
            (ReviewState.Decided, Decision.Accepted, null), (analysed.State.State, analysed.State.Decision, analysed.State.DecidedBy));
        Assert.IsType<Func<long, SupportingDocumentsReviewed>>(Assert.Single(analysed.Messages));
    }

    [Fact]
    public void RecordAnalysis_Infected_WaitsForAnAgent()
    {
        var analysed = Record(Open(["death"], Pending), Infected)!;
        Assert.Equal(ReviewState.Waiting, analysed.State.State);
        Assert.Empty(analysed.Messages);
    }

    [Fact]
    public void RecordAnalysis_Unreadable_WaitsForAnAgentAndRequestsAnotherDocument()
    {
        var analysed = Record(Open(["death"], Pending, Pending), Unreadable, Unreadable)!;
        Assert.Equal((ReviewState.Waiting, false), (analysed.State.State, analysed.State.AcceptedOnceAnalysed));
        var message = Assert.IsType<Func<long, SupportingDocumentsUnreadable>>(Assert.Single(analysed.Messages))(2);
        Assert.Equal((1, 2L, "home", Now), (message.Unreadable, message.Version, message.Request.HouseholdId, message.FoundAt));
    }

    [Fact]
    public void RecordAnalysis_OneReadableFile_RequestsNothing()
    {
        var analysed = Record(Open(["death"], Pending, Pending), Unreadable, Ready)!;
        Assert.Equal(ReviewState.Waiting, analysed.State.State);
        Assert.Empty(analysed.Messages);
    }

    [Fact]
    public void Open_UnreadableBefore_RequestsAnotherDocument() => Assert.IsType<Func<long, SupportingDocumentsUnreadable>>(Assert.Single(
        OpenReviewRules.Open(Absences.Reviewed("home", "document"), [AnalysisRulesTests.Document(Unreadable)], [], Now).Messages));

    [Fact]
    public void RecordAnalysis_AnotherDocumentPending_RequestsOthersOnceAfterTheLast()
    {
        SupportingDocument[] attached =
            [AnalysisRulesTests.Document(Pending) with { Id = "one" }, AnalysisRulesTests.Document(Pending) with { Id = "other" }];
        var waiting = OpenReviewRules.Open(Absences.Reviewed("home", "one", "other"), attached, [], Now).State;
        var first = DecideReviewRules.RecordAnalysis(waiting, AnalysisRulesTests.Document(Unreadable) with { Id = "one" }, Now)!;
        Assert.Empty(first.Messages);
        var last = DecideReviewRules.RecordAnalysis(first.State, AnalysisRulesTests.Document(Unreadable) with { Id = "other" }, Now)!;
        Assert.Equal(2, Assert.IsType<Func<long, SupportingDocumentsUnreadable>>(Assert.Single(last.Messages))(3).Unreadable);
    }

    [Fact]
    public void RecordAnalysis_AnotherDocumentUnreadableLater_RequestsThatOneAlone()
    {
        var first = Record(Open([], Pending), Unreadable)!.State;
        var added = first with { DocumentIds = [.. first.DocumentIds, "added"], PendingDocumentIds = ["added"] };
        var second = DecideReviewRules.RecordAnalysis(added, AnalysisRulesTests.Document(Unreadable) with { Id = "added" }, Now)!;
        Assert.Equal(1, Assert.IsType<Func<long, SupportingDocumentsUnreadable>>(Assert.Single(second.Messages))(4).Unreadable);
        var readable = DecideReviewRules.RecordAnalysis(
            second.State with { PendingDocumentIds = ["third"] }, AnalysisRulesTests.Document(Ready) with { Id = "third" }, Now)!;
        Assert.Empty(readable.Messages);
    }

    [Fact]
    public void Open_AutomaticKindInfected_WaitsForAnAgent() =>
        Assert.Equal((ReviewState.Waiting, false), (Open(["death"], Infected).State, Open(["death"], Infected).AcceptedOnceAnalysed));

    [Fact]
    public void RecordAnalysis_OtherKind_WaitsForAnAgentWhoCanAccept()
    {
        var waiting = Open([], Pending);
        Assert.Null(DecideReviewRules.Decide(waiting, new Verdict(Decision.Accepted), "agent-1", Now));
        var analysed = Record(waiting, Ready)!.State;
        Assert.Equal(Decision.Accepted, DecideReviewRules.Decide(analysed, new Verdict(Decision.Accepted), "agent-1", Now)?.State.Decision);
    }

    [Fact]
    public void Decide_RefusalOfPendingFiles_IsRecorded() => Assert.Equal(
        Decision.Refused,
        DecideReviewRules.Decide(
            Open([], Pending), new Verdict(Decision.Refused, RefusalReason.WrongDates), "agent-1", Now)?.State.Decision);

    [Fact]
    public void RecordAnalysis_OfARefusedReview_OnlyLetsItsChangeBeAnAcceptance()
    {
        var refused = DecideReviewRules.Decide(
            Open(["death"], Pending), new Verdict(Decision.Refused, RefusalReason.WrongDates), "agent-1", Now)!.State;
        var change = new DecisionChange(1, new Verdict(Decision.Accepted), "Relu", [1]);
        Assert.Equal(ChangeRefusal.AnalysisPending, ChangeDecisionRules.Change(refused, words: null, change, "agent-1", Now).Refusal);

        var analysed = Record(refused, Ready)!;

        Assert.Equal((Decision.Refused, 0), (analysed.State.Decision, analysed.Messages.Count));
        Assert.Equal(
            Decision.Accepted,
            ChangeDecisionRules.Change(analysed.State, words: null, change, "agent-1", Now).Change!.State.Decision);
    }

    [Fact]
    public void RecordAnalysis_DuplicateOrLate_ChangesNothing()
    {
        var waiting = Open([], Pending);
        Assert.Null(Record(Record(waiting, Ready)!.State, Infected));
        Assert.Null(DecideReviewRules.RecordAnalysis(waiting, AnalysisRulesTests.Document(Ready) with { Id = "another" }, Now));
        Assert.Null(Record(ReviewRules.Withdraw(waiting, Now)!.State, Ready));
    }

    private static Platform.Change<Review>? Record(Review review, params StoredFile[] files) =>
        DecideReviewRules.RecordAnalysis(review, AnalysisRulesTests.Document(files), Now);

    private static Review Open(string[] automatic, params StoredFile[] files) =>
        OpenReviewRules.Open(Absences.Reviewed("home", "document"), [AnalysisRulesTests.Document(files)], automatic, Now).State;
}
