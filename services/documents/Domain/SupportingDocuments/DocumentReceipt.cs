using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>What a receipt states about a document.</summary>
internal static class DocumentReceipt
{
    public static Receipt Of(SupportingDocument document) => new()
    {
        DocumentId = document.Id,
        HouseholdId = document.HouseholdId,
        Qualification = document.Qualification,
        IssuedAt = document.UploadedAt,
        Files = [.. document.Files.Select(file => new DeclaredFile { FileId = file.FileId, Bytes = file.Bytes, Sha256 = file.Sha256 })],
    };
}
