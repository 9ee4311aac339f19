using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Domain.Retention;

public sealed class RetentionRulesTests
{
    private static readonly DateTimeOffset Uploaded = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly SupportingDocument Unattached = ADocument.UploadedAt(Uploaded);

    [Fact]
    public void EraseUnattached_BeforeSevenDays_KeepsTheDocument() =>
        Assert.Null(RetentionRules.EraseUnattached(Unattached, Uploaded.AddDays(7).AddTicks(-1)));

    [Fact]
    public void EraseUnattached_AtSevenDays_MarksTheDocument() =>
        Assert.Equal(Uploaded.AddDays(7), RetentionRules.EraseUnattached(Unattached, Uploaded.AddDays(7))!.State.ErasedAt);

    [Fact]
    public void EraseUnattached_AttachedDocument_KeepsTheDocument() =>
        Assert.Null(RetentionRules.EraseUnattached(Unattached with { Requests = [Absence("absence")] }, Uploaded.AddDays(70)));

    [Fact]
    public void EraseDecided_AnotherRequestNotEnded_KeepsTheDocument()
    {
        var shared = Unattached with { Requests = [Absence("ended"), Absence("open")] };
        Assert.Null(RetentionRules.EraseDecided(shared, ["ended"], Uploaded.AddDays(70)));
        Assert.NotNull(RetentionRules.EraseDecided(shared, ["ended", "open"], Uploaded.AddDays(70)));
    }

    [Fact]
    public void EraseDecided_ReceiptRenewedSince_KeepsTheDocumentUntilThatDate()
    {
        var renewed = Unattached with { Requests = [Absence("ended")], KeptUntil = Uploaded.AddDays(20) };
        Assert.Null(RetentionRules.EraseDecided(renewed, ["ended"], Uploaded.AddDays(20).AddTicks(-1)));
        Assert.NotNull(RetentionRules.EraseDecided(renewed, ["ended"], Uploaded.AddDays(20)));
    }

    [Fact]
    public void Expired_DecidedAndUndecidedRequests_HaveLimitsOfTheirOwn()
    {
        var document = Unattached with { Requests = [Absence("decided"), Absence("open")] };
        var reviews = new[] { ReviewOf("decided", endedAt: Uploaded), ReviewOf("open", endedAt: null) };

        Assert.Equal(["decided"], RetentionRules.Expired(document, reviews, new(Uploaded, Uploaded.AddDays(-1))));
        Assert.Equal(["open"], RetentionRules.Expired(document, reviews, new(Uploaded.AddDays(-1), Uploaded)));
    }

    [Fact]
    public void Expired_RequestWithoutAReview_IsAsOldAsTheDocument()
    {
        var document = Unattached with { Requests = [Absence("lost")] };
        var until = document.KeptUntil;

        Assert.Empty(RetentionRules.Expired(document, [], new(until.AddYears(1), until.AddTicks(-1))));
        Assert.Equal(["lost"], RetentionRules.Expired(document, [], new(until.AddYears(-1), until)));
    }

    [Fact]
    public void EraseWords_EndedUntilTheLimit_KeepsTheDecisionAndHasAReceipt()
    {
        var decided = ReviewOf("decided", endedAt: Uploaded) with { Decision = Decision.Refused, SealedWords = [1] };

        var erased = RetentionRules.EraseWords(decided, Uploaded, Receipt, Uploaded.AddDays(70))!;

        Assert.Equal((null, Decision.Refused, Uploaded), (erased.State.SealedWords, erased.State.Decision, erased.State.EndedAt));
        Assert.Equal([Receipt], erased.Messages);
        Assert.Null(RetentionRules.EraseWords(erased.State, Uploaded, Receipt, Uploaded.AddDays(71)));
    }

    [Fact]
    public void EraseWords_ChangedDecisionDemandAndNote_LosesTheirWordsAndKeepsTheirDates()
    {
        var written = ReviewOf("decided", endedAt: Uploaded) with
        {
            Undone =
            [
                new()
                {
                    Number = 1,
                    Decision = Decision.Accepted,
                    DecidedAt = Uploaded,
                    SealedWords = [1],
                    SealedChangeReason = [2],
                },
            ],
            Demands = [new() { Number = 1, By = "agent", At = Uploaded, SealedWords = [3] }],
            Notes = [new() { By = "agent", At = Uploaded, SealedWords = [4] }],
        };

        var (erased, messages) = RetentionRules.EraseWords(written, Uploaded, Receipt, Uploaded.AddDays(70))!;

        Assert.Equal([Receipt], messages);
        Assert.False(StaffWords.Exist(erased));
        Assert.Equal(
            (Uploaded, Uploaded, Uploaded),
            (Assert.Single(erased.Undone).DecidedAt, Assert.Single(erased.Demands).At, Assert.Single(erased.Notes).At));
    }

    [Fact]
    public void EraseWords_DecidedAgainSince_ChangesNothing() => Assert.Null(RetentionRules.EraseWords(
        ReviewOf("decided", Uploaded.AddHours(1)) with { SealedWords = [1] }, Uploaded, Receipt, Uploaded.AddDays(70)));

    [Fact]
    public void EraseWords_ReviewWithoutWords_IsMarkedWithoutAReceipt()
    {
        var erased = RetentionRules.EraseWords(ReviewOf("decided", Uploaded), Uploaded, Receipt, Uploaded.AddDays(70))!;

        Assert.Equal((Uploaded.AddDays(70), 0), (erased.State.WordsErasedAt, erased.Messages.Count));
    }

    /// <summary>A sealed text that is added to the review is added to what is erased.</summary>
    [Fact]
    public void Review_SealedTexts_AreThoseThatAreErased() => Assert.Equal(
        [
            "ColleagueNote.SealedWords", "DocumentDemand.SealedWords", "Review.SealedWords", "UndoneDecision.SealedChangeReason",
            "UndoneDecision.SealedWords",
        ],
        Sealed(typeof(Review), []).Order());

    [Fact]
    public void MarkErased_ReviewWithPendingDocuments_WaitsForNothingAnyMore()
    {
        var open = ReviewOf("open", endedAt: null) with { PendingDocumentIds = ["document"], AcceptedOnceAnalysed = true };

        var marked = RetentionRules.MarkErased(open, Uploaded).State;

        Assert.Equal((0, false, Uploaded), (marked.PendingDocumentIds.Count, marked.AcceptedOnceAnalysed, marked.DocumentsErasedAt));
    }

    private static JournalEntry Receipt { get; } = new("erase", Uploaded, null, null, "home", "erase");

    private static Review ReviewOf(string requestId, DateTimeOffset? endedAt) => new()
    {
        Id = requestId,
        RequestKind = RequestKind.Absence,
        HouseholdId = "home",
        ChildId = "child",
        Number = "ABS-2026-000001",
        DeclaredAt = Uploaded,
        Days = [],
        DocumentIds = [],
        State = endedAt is null ? ReviewState.Waiting : ReviewState.Decided,
        EndedAt = endedAt,
        Readings = [],
    };

    /// <summary>The encrypted properties of a record and of the records in it.</summary>
    private static IEnumerable<string> Sealed(Type type, HashSet<Type> seen) => seen.Add(type)
        ? type.GetProperties().SelectMany(property => property.PropertyType == typeof(byte[])
            ? [$"{type.Name}.{property.Name}"]
            : property.PropertyType.GetGenericArguments().Append(property.PropertyType)
                .Where(part => part.Assembly == typeof(Review).Assembly).SelectMany(part => Sealed(part, seen)))
        : [];

    private static RequestReference Absence(string id) => new() { Kind = RequestKind.Absence, RequestId = id };
}
