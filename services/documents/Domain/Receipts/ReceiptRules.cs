using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Receipts;

/// <summary>Renews the receipt of a document that a form has kept for a while.</summary>
internal static class ReceiptRules
{
    /// <summary>Whether a renewed receipt would still be accepted for a time: not in the last days that the document is kept.</summary>
    public static bool CanRenew(SupportingDocument document, DateTimeOffset now) =>
        document.ErasedAt is null && now < RetentionRules.LatestErasure(document) - RetentionRules.OutageMargin;

    /// <summary>The document with its erasure moved to 7 days after this renewal, at most 30 days after its upload. Null when it is
    /// marked for erasure, or too old.</summary>
    public static Change<SupportingDocument>? Renew(SupportingDocument document, DateTimeOffset now) =>
        CanRenew(document, now)
            ? new(document with { RenewedAt = now, KeptUntil = RetentionRules.KeptUntil(document, now) })
            : null;
}
