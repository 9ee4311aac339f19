using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class LinkReviewRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly LinkRequested Link = LinkRequests.Requested("lea", Now, "piece-1", "piece-2");
    private static readonly LinkDecided Decided = LinkRequests.Decided(Link, Now.AddDays(3), Decision.Accepted);

    [Fact]
    public void Open_TwoDocumentsOfWhichNoneIsAvailable_CountsThemAsMissingWithoutAHousehold()
    {
        var opened = Opened();
        var review = opened.State;

        Assert.Equal(2, Assert.IsType<Func<long, SupportingDocumentsMissing>>(Assert.Single(opened.Messages))(1).Missing);
        Assert.Equal(
            (2, null, "lea", RequestKind.Link), (review.MissingDocuments, review.HouseholdId, review.AccountId, review.RequestKind));
    }

    [Fact]
    public void End_InBothOrdersAndTripled_IsTheSameDecisionOnce()
    {
        var after = LinkReviewRules.End(Opened().State, Decided)!.State;
        var before = LinkReviewRules.DecidedBeforeOpening(Decided);

        Assert.All([after, before], review => Assert.Equal(
            (ReviewState.Decided, Decision.Accepted, "agent-1", Decided.DecidedAt),
            (review.State, review.Decision, review.DecidedBy, review.EndedAt)));
        Assert.All([after, before], review => Assert.Null(LinkReviewRules.End(review, Decided)));
        Assert.Empty(LinkReviewRules.End(Opened().State, Decided)!.Messages);
    }

    [Fact]
    public void MayReview_LinkRequestWithTheKeyOfTheOwnHousehold_IsFalse()
    {
        var review = Opened().State with { KeyHouseholdId = "own" };

        Assert.False(new StaffAccess("agent", "*", ["own"]).MayReview(review));
        Assert.True(new StaffAccess("agent", "*", ["another"]).MayReview(review));
    }

    [Fact]
    public void Open_UnreadableDocument_RequestsAnotherFromThePersonAlone()
    {
        var opened = Opened(AnalysisRulesTests.Document(AnalysisRulesTests.File(ScanState.Clean, FileState.Unreadable)));

        var message = Assert.IsType<Func<long, SupportingDocumentsUnreadable>>(Assert.Single(opened.Messages))(1);
        Assert.Equal((RequestKind.Link, 1, "RAT-2026-000001"), (message.RequestKind, message.Unreadable, message.Request.Number));
        Assert.Equal(("", "lea"), (message.Request.HouseholdId, Assert.Single(message.Request.Recipients)));
    }

    [Fact]
    public void RecordAnalysis_UnreadableAfterSending_RequestsAnotherOnce()
    {
        var pending = AnalysisRulesTests.Document(AnalysisRulesTests.File(ScanState.Pending, FileState.Received));
        var unreadable = AnalysisRulesTests.Document(AnalysisRulesTests.File(ScanState.Clean, FileState.Unreadable));
        var waiting = Opened(pending);
        var analysed = DecideReviewRules.RecordAnalysis(waiting.State, unreadable, Now)!;

        Assert.Empty(waiting.Messages);
        Assert.IsType<Func<long, SupportingDocumentsUnreadable>>(Assert.Single(analysed.Messages));
        Assert.Null(DecideReviewRules.RecordAnalysis(analysed.State, unreadable, Now));
    }

    private static Change<Review> Opened(params SupportingDocument[] attached) => LinkReviewRules.Open(
        attached.Length == 0 ? Link : Link with { DocumentIds = [.. attached.Select(document => document.Id)] }, attached, Now);
}
