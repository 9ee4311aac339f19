using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class ReviewRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Review Waiting = Open("medical").State;

    [Fact]
    public void Open_OnlyAutomaticQualifications_IsAcceptedWithoutAgent()
    {
        var opened = Open("death", "death");
        Assert.Equal((ReviewState.Decided, Decision.Accepted, null), (opened.State.State, opened.State.Decision, opened.State.DecidedBy));
        Assert.IsType<Func<long, SupportingDocumentsReviewed>>(Assert.Single(opened.Messages));
    }

    [Theory]
    [InlineData]
    [InlineData("medical")]
    [InlineData("death", "medical")]
    public void Open_OtherQualifications_Waits(params string[] qualifications)
    {
        var opened = Open(qualifications);
        Assert.Equal(ReviewState.Waiting, opened.State.State);
        Assert.Empty(opened.Messages);
    }

    [Fact]
    public void Open_MissingDocument_WaitsEvenIfTheOthersAreAutomatic()
    {
        var absence = Absences.Declared("home", "here", "erased");
        var opened = OpenReviewRules.Open(ReviewedRequest.Of(absence), [Document("here", "death")], ["death"], Now);
        Assert.Equal(ReviewState.Waiting, opened.State.State);
        Assert.Equal(1, Assert.IsType<Func<long, SupportingDocumentsMissing>>(Assert.Single(opened.Messages))(1).Missing);
    }

    [Fact]
    public void Open_MissingFile_WaitsAndCountsItsDocument()
    {
        var file = new DeclaredFile { FileId = "deleted", Bytes = 1, Sha256 = "" };
        var absence = Absences.Declared("home") with { Documents = [new DeclaredDocument { DocumentId = "here", Files = [file] }] };
        var opened = OpenReviewRules.Open(ReviewedRequest.Of(absence), [Document("here", "death")], ["death"], Now).State;
        Assert.Equal((ReviewState.Waiting, 1, "here"), (opened.State, opened.MissingDocuments, Assert.Single(opened.DocumentIds)));
    }

    [Fact]
    public void Decide_DecidedReview_ChangesNothing()
    {
        var decided = DecideReviewRules.Decide(Waiting, new Verdict(Decision.Accepted), "agent-1", Now)!.State;
        Assert.Null(DecideReviewRules.Decide(decided, new Verdict(Decision.Refused, RefusalReason.Unreadable), "agent-2", Now));
    }

    [Fact]
    public void Decide_ClosedReview_ChangesNothing()
    {
        var closed = ReviewRules.Withdraw(Waiting, Now)!.State;
        Assert.Null(DecideReviewRules.Decide(closed, new Verdict(Decision.Accepted), "agent-1", Now));
    }

    [Fact]
    public void Withdraw_DecidedReview_KeepsTheDecisionAndRecordsTheWithdrawal()
    {
        var decided = DecideReviewRules.Decide(Waiting, new Verdict(Decision.Accepted), "agent-1", Now)!.State;
        var withdrawn = ReviewRules.Withdraw(decided, Now.AddMinutes(1))!.State;
        Assert.Equal((ReviewState.Decided, Now, Now.AddMinutes(1)), (withdrawn.State, withdrawn.EndedAt, withdrawn.WithdrawnAt));
        Assert.Null(ReviewRules.Withdraw(withdrawn, Now.AddMinutes(2)));
    }

    [Fact]
    public void RecordReading_ClosedReview_ChangesNothing() =>
        Assert.Null(ReviewRules.RecordReading(ReviewRules.Withdraw(Waiting, Now)!.State, "file", "agent-1", Now));

    private static Platform.Change<Review> Open(params string[] qualifications)
    {
        var documents = qualifications.Select((qualification, index) => Document($"document-{index}", qualification)).ToList();
        return OpenReviewRules.Open(Absences.Reviewed("home", [.. documents.Select(document => document.Id)]), documents, ["death"], Now);
    }

    private static SupportingDocument Document(string id, string qualification) => new()
    {
        Id = id,
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = qualification,
        Details = [],
        Files = [],
        Requests = [],
        UploadedAt = Now,
        KeptUntil = Now.AddDays(7),
    };
}
