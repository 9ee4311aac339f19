using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class RecordScanTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Open_AutomaticKindPending_WaitsAndIsAcceptedWithoutAgentOnceClean()
    {
        var waiting = Open(["death"], ScanState.Pending);
        Assert.Equal((ReviewState.Waiting, true), (waiting.State, waiting.AcceptedOnceScanned));
        var scanned = DecideReviewRules.RecordScan(waiting, ScanRulesTests.Document(ScanState.Clean), Now)!;
        Assert.Equal(
            (ReviewState.Decided, Decision.Accepted, null), (scanned.State.State, scanned.State.Decision, scanned.State.DecidedBy));
        Assert.IsType<Func<long, SupportingDocumentsReviewed>>(Assert.Single(scanned.Messages));
    }

    [Fact]
    public void RecordScan_Infected_WaitsForAnAgent()
    {
        var scanned = DecideReviewRules.RecordScan(Open(["death"], ScanState.Pending), ScanRulesTests.Document(ScanState.Infected), Now)!;
        Assert.Equal(ReviewState.Waiting, scanned.State.State);
        Assert.Empty(scanned.Messages);
    }

    [Fact]
    public void Open_AutomaticKindInfected_WaitsForAnAgent() =>
        Assert.Equal(
            (ReviewState.Waiting, false),
            (Open(["death"], ScanState.Infected).State, Open(["death"], ScanState.Infected).AcceptedOnceScanned));

    [Fact]
    public void RecordScan_OtherKind_WaitsForAnAgentWhoCanAccept()
    {
        var waiting = Open([], ScanState.Pending);
        Assert.Null(DecideReviewRules.Decide(waiting, new Verdict(Decision.Accepted), "agent-1", Now));
        var scanned = DecideReviewRules.RecordScan(waiting, ScanRulesTests.Document(ScanState.Clean), Now)!.State;
        Assert.Equal(Decision.Accepted, DecideReviewRules.Decide(scanned, new Verdict(Decision.Accepted), "agent-1", Now)?.State.Decision);
    }

    [Fact]
    public void Decide_RefusalOfPendingFiles_IsRecorded() => Assert.Equal(
        Decision.Refused,
        DecideReviewRules.Decide(
            Open([], ScanState.Pending), new Verdict(Decision.Refused, RefusalReason.WrongDates), "agent-1", Now)?.State.Decision);

    [Fact]
    public void RecordScan_DuplicateOrLate_ChangesNothing()
    {
        var waiting = Open([], ScanState.Pending);
        var scanned = DecideReviewRules.RecordScan(waiting, ScanRulesTests.Document(ScanState.Clean), Now)!.State;
        Assert.Null(DecideReviewRules.RecordScan(scanned, ScanRulesTests.Document(ScanState.Infected), Now));
        Assert.Null(DecideReviewRules.RecordScan(waiting, ScanRulesTests.Document(ScanState.Clean) with { Id = "another" }, Now));
        Assert.Null(DecideReviewRules.RecordScan(ReviewRules.Withdraw(waiting, Now)!.State, ScanRulesTests.Document(ScanState.Clean), Now));
    }

    private static Review Open(string[] automatic, params ScanState?[] scans) =>
        OpenReviewRules.Open(Absences.Declared("home", "document"), [ScanRulesTests.Document(scans)], automatic, Now).State;
}
