using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>Whether a request may name a document, and when a document that none has named goes.</summary>
internal static class AttachmentRules
{
    /// <summary>Longer than a receipt is taken (20 h), so that a long outage cannot erase what was declared meanwhile.</summary>
    public static readonly TimeSpan UnnamedKeptFor = TimeSpan.FromDays(7);

    /// <summary>The document with the absence among those it proves; null when nothing changes: it is there already, or the document goes.</summary>
    public static Change<SupportingDocument>? Attach(SupportingDocument document, string absenceId) =>
        document.ErasedAt is not null || document.AbsenceIds.Contains(absenceId)
            ? null
            : new(document with { AbsenceIds = [.. document.AbsenceIds, absenceId] });

    /// <summary>The document marked as going; null when it must stay, or is marked already.</summary>
    public static Change<SupportingDocument>? Erase(SupportingDocument document, DateTimeOffset now) =>
        document is { AbsenceIds.Count: 0, ErasedAt: null } && document.UploadedAt <= now - UnnamedKeptFor
            ? new(document with { ErasedAt = now })
            : null;
}
