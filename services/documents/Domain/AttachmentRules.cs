using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>Whether a request may name a document.</summary>
internal static class AttachmentRules
{
    /// <summary>The document with the absence among those it proves; null when nothing changes: it is there already, or the document goes.</summary>
    public static Change<SupportingDocument>? Attach(SupportingDocument document, string absenceId) =>
        document.ErasedAt is not null || document.AbsenceIds.Contains(absenceId)
            ? null
            : new(document with { AbsenceIds = [.. document.AbsenceIds, absenceId] });
}
