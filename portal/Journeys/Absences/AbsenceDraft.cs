using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>An absence that an actor is about to declare, as far as it is filled in: one declaration per child.</summary>
internal sealed record AbsenceDraft : IDraftForm
{
    public const string Form = "absence";
    public const string Path = "/absences";
    public const int MaxCommentCharacters = 1000;

    public IReadOnlyList<AbsentChild> Children { get; init; } = [];

    /// <summary>How the dates were named.</summary>
    public AbsencePreset? Preset { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The days that this meant when they were chosen: "demain" does not move while a draft waits.</summary>
    public AbsencePeriod? Period { get; init; }

    public AbsenceReason? Reason { get; init; }

    /// <summary>With "\n" for each line break.</summary>
    public string? Comment { get; init; }

    /// <summary>The draft's version that changed the comment last.</summary>
    public long CommentedAt { get; init; }

    public IReadOnlyList<DraftDocument> Documents { get; init; } = [];

    /// <summary>The family adds the proof after the declaration.</summary>
    public bool ProofLater { get; init; }

    /// <summary>The ids of the documents that were removed: another tab's old form does not bring them back.</summary>
    public IReadOnlyList<string> RemovedDocuments { get; init; } = [];

    /// <summary>Files of the last upload that were refused.</summary>
    public IReadOnlyList<DraftFile> Refused { get; init; } = [];

    /// <summary>An agent's reason for acting, as far as it is written.</summary>
    public string? AgentReason { get; init; }

    /// <summary>The earlier declaration that this one repeats; null where there is none.</summary>
    public RedoneAbsence? Redone { get; init; }

    public string Step { get; init; } = "jours";

    public string Title => Children.Count == 0
        ? "Absence"
        : $"Absence de {FrenchLists.And([.. Children.Select(child => child.Name)])}";

    /// <summary>The town itself knows of a teacher's absence; every other reason is proved.</summary>
    public bool NeedsDocument => Reason is not AbsenceReason.TeacherAbsence;

    /// <summary>The declaration is sent without its proof: a document that was added meanwhile is sent with it.</summary>
    public bool IsProofLater => ProofLater && NeedsDocument && Documents.Count == 0;

    /// <summary>The other reasons state enough by themselves.</summary>
    public bool NeedsComment => Reason is AbsenceReason.ForceMajeure;

    public string? SentComment => string.IsNullOrWhiteSpace(Comment) ? null : Comment;

    public IReadOnlyList<string> Receipts => [.. Documents.Select(document => document.Receipt)];

    /// <summary>The draft with a document that was uploaded. One that is there already was uploaded twice, and stays as it is.</summary>
    public AbsenceDraft With(DraftDocument uploaded) => Documents.Any(document => document.DocumentId == uploaded.DocumentId)
        ? this
        : this with { Documents = [.. Documents, uploaded] };

    /// <summary>The draft after files were added to one of its documents.</summary>
    /// <param name="replacedId">The file whose place the first new one takes; null where all were added.</param>
    public AbsenceDraft With(UploadResponse added, string? replacedId) =>
        With(added.DocumentId, document => document.With(added, replacedId));

    /// <summary>
    /// The draft with what a call changed of a document. Where another tab has taken over a receipt since the call was made, the newer of
    /// both is unknown, and the document is marked.
    /// </summary>
    /// <param name="before">The document as the call was made.</param>
    public AbsenceDraft Changed(DraftDocument before, Func<AbsenceDraft, AbsenceDraft> change)
    {
        var isOvertaken = Documents.Any(one => one.DocumentId == before.DocumentId && one.Receipt != before.Receipt);
        var changed = change(this);
        return isOvertaken ? changed.With(before.DocumentId, document => document with { IsStale = true }) : changed;
    }

    /// <summary>The draft after a document was read again; unchanged where another tab has changed it since.</summary>
    /// <param name="before">The document as its receipt was renewed.</param>
    public AbsenceDraft Matched(DraftDocument before, ReceiptResponse renewed, SupportingDocumentResponse read) => With(
        before.DocumentId,
        document => document.Receipt == before.Receipt ? document.Matched(renewed, read) : document with { IsStale = true });

    public bool HasRemoved(string documentId) => RemovedDocuments.Contains(documentId, StringComparer.Ordinal);

    /// <summary>The draft without a document; unchanged where it has none of this id.</summary>
    public AbsenceDraft Without(string documentId) => Documents.All(document => document.DocumentId != documentId)
        ? this
        : this with
        {
            Documents = [.. Documents.Where(document => document.DocumentId != documentId)],
            RemovedDocuments = [.. RemovedDocuments, documentId],
        };

    /// <summary>The draft after a file was deleted: its document keeps the other files, under its new receipt.</summary>
    public AbsenceDraft Without(string documentId, DeleteFileResponse deletion) =>
        With(documentId, document => document.After(deletion));

    /// <summary>The draft with another comment, unless a newer one was written since the page was shown.</summary>
    /// <param name="seen">The draft's version with which the page showed or saved the comment last.</param>
    /// <param name="next">The version that this write makes.</param>
    /// <param name="isLate">Whether the newer comment was kept.</param>
    public AbsenceDraft Commented(string? text, long seen, long next, out bool isLate)
    {
        isLate = CommentedAt > seen && Comment != text;
        return isLate || text == Comment ? this : this with { Comment = text, CommentedAt = next };
    }

    /// <summary>The draft after the receipt of a document was renewed.</summary>
    public AbsenceDraft With(ReceiptResponse receipt) => With(receipt.DocumentId, document => document.With(receipt));

    /// <summary>The draft after the details of a document were changed.</summary>
    public AbsenceDraft Described(ReceiptResponse receipt, DocumentDetails details) =>
        With(receipt.DocumentId, document => document.With(receipt) with { Details = details });

    /// <summary>Line breaks count once, however a browser sends them.</summary>
    public static string? Lines(string? text) => text?.ReplaceLineEndings("\n").Trim();

    private AbsenceDraft With(string documentId, Func<DraftDocument, DraftDocument> change) => this with
    {
        Documents = [.. Documents.Select(document => document.DocumentId == documentId ? change(document) : document)],
    };
}

/// <summary>A child of the absence.</summary>
/// <param name="Boxes">The chosen boxes, by value.</param>
/// <param name="EnrolmentIds">The enrolments of the period that they stand for.</param>
internal sealed record AbsentChild(string ChildId, string Name, IReadOnlyList<string> Boxes, IReadOnlyList<string> EnrolmentIds)
{
    /// <summary>The days that the absence would concern, whatever its reason.</summary>
    public PreviewAbsenceRequest Preview(AbsenceDraft draft) => new()
    {
        ChildId = ChildId,
        EnrolmentIds = EnrolmentIds,
        Preset = AbsencePreset.FromTo,
        From = draft.Period!.From,
        To = draft.Period.To,
    };

    /// <summary>The preview of the finished draft, whose digest the declaration sends.</summary>
    public PreviewAbsenceRequest Recap(AbsenceDraft draft) => Preview(draft) with
    {
        Reason = draft.Reason,
        Comment = draft.SentComment,
        Receipts = draft.Receipts,
        ProofLater = draft.IsProofLater ? true : null,
    };

    /// <summary>The finished draft as the API takes it, for this child.</summary>
    /// <param name="digest">Of what was shown.</param>
    public DeclareAbsenceRequest Declaration(AbsenceDraft draft, string digest, string? agentReason) => new()
    {
        ChildId = ChildId,
        EnrolmentIds = EnrolmentIds,
        From = draft.Period!.From,
        To = draft.Period.To,
        Reason = draft.Reason!.Value,
        Comment = draft.SentComment,
        Receipts = draft.Receipts,
        ProofLater = draft.IsProofLater ? true : null,
        Digest = digest,
        OnBehalf = agentReason is null ? null : new EspaceFamille.Reservations.Api.OnBehalf(agentReason.Trim()),
    };
}
