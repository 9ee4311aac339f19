using System.Globalization;
using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// The journal's entries about reviews and the list of refusal reasons. Entries of readings are written before the first byte of the
/// response; the entry of a decision or of an edit is stored with it.
/// </summary>
internal static class JournalEntries
{
    /// <summary>The action of an agent's reading of a review with its documents' details.</summary>
    public const string ReadReview = "readReview";

    /// <summary>The action of an agent who took the pages of a request into an archive for the household; with the reason.</summary>
    public const string ExportPages = "exportPages";

    private const string Page = "page";

    public static JournalEntry ReviewRead(Review review, Actor actor, DateTimeOffset at) => OfReview(review, actor, ReadReview, at);

    public static JournalEntry PageRead(Review review, string fileId, int number, Actor actor, DateTimeOffset at) =>
        OfPage(review, fileId, number, actor, "readPage", at);

    public static JournalEntry PageTextRead(Review review, string fileId, int number, Actor actor, DateTimeOffset at) =>
        OfPage(review, fileId, number, actor, "readPageText", at);

    public static JournalEntry PagesExported(Review review, string reason, Actor actor, DateTimeOffset at) =>
        OfReview(review, actor, ExportPages, at) with { Reason = reason };

    public static JournalEntry ExportedPageRead(Review review, string fileId, int number, Actor actor, DateTimeOffset at) =>
        OfPage(review, fileId, number, actor, "readExportedPage", at);

    public static JournalEntry Decided(Review decided, Actor actor, DateTimeOffset at) => OfReview(
        decided, actor, decided.Decision is Contracts.Decision.Accepted ? "acceptReview" : "refuseReview", at);

    public static JournalEntry DecisionChanged(Review changed, Actor actor, DateTimeOffset at) => OfReview(
        changed, actor, changed.Decision is Contracts.Decision.Accepted ? "changeToAccepted" : "changeToRefused", at);

    public static JournalEntry DocumentDemanded(Review review, Actor actor, DateTimeOffset at) =>
        OfReview(review, actor, "demandDocument", at);

    public static JournalEntry NoteAdded(Review review, Actor actor, DateTimeOffset at) => OfReview(review, actor, "addNote", at);

    public static JournalEntry Assigned(Review review, Actor actor, DateTimeOffset at) => OfReview(review, actor, "assignReview", at);

    public static JournalEntry ReasonAdded(ListedReason reason, Actor actor, DateTimeOffset at) =>
        OfReason(reason, actor, "addRefusalReason", at);

    public static JournalEntry ReasonChanged(ListedReason reason, Actor actor, DateTimeOffset at) =>
        OfReason(reason, actor, "changeRefusalReason", at);

    private static JournalEntry OfReason(ListedReason reason, Actor actor, string action, DateTimeOffset at) =>
        JournalEntry.Of(actor, action, at) with { SubjectKind = "refusalReason", SubjectId = reason.Id };

    private static JournalEntry OfPage(Review review, string fileId, int number, Actor actor, string action, DateTimeOffset at) =>
        OfReview(review, actor, action, at) with
        {
            SubjectKind = Page,
            SubjectId = string.Create(CultureInfo.InvariantCulture, $"{fileId}/{number}"),
        };

    private static JournalEntry OfReview(Review review, Actor actor, string action, DateTimeOffset at) =>
        JournalEntry.Of(actor, action, at) with
        {
            HouseholdId = review.HouseholdId,
            SubjectKind = RequestRoute.NameOf(review.RequestKind),
            SubjectId = review.Id,
        };
}
