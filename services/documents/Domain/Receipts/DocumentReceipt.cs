using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Receipts;

/// <summary>What a receipt states about a document. It ends some days before the document may be erased, so that a declaration sent at
/// its last instant still finds the document after an outage.</summary>
internal static class DocumentReceipt
{
    public static Receipt Of(SupportingDocument document)
    {
        var (issuedAt, until) = (document.RenewedAt ?? document.UploadedAt, document.KeptUntil - RetentionRules.OutageMargin);
        return new()
        {
            DocumentId = document.Id,
            // Empty without a household: no request that takes receipts takes this one.
            HouseholdId = document.HouseholdId ?? "",
            AccountId = document.UploadedBy,
            Qualification = document.Qualification,
            IssuedAt = issuedAt,
            ValidUntil = until < issuedAt + Receipt.Lifetime ? until : null,
            Files = [.. document.Files.Select(file => new DeclaredFile { FileId = file.FileId, Bytes = file.Bytes, Sha256 = file.Sha256 })],
        };
    }
}
