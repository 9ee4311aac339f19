using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Documents.Domain;

/// <summary>What a receipt states of a document.</summary>
internal static class ReceiptOf
{
    public static Receipt Document(SupportingDocument document) => new()
    {
        DocumentId = document.Id,
        HouseholdId = document.HouseholdId,
        Qualification = document.Qualification,
        IssuedAt = document.UploadedAt,
        Files = [.. document.Files.Select(file => new DeclaredFile { FileId = file.FileId, Bytes = file.Bytes, Sha256 = file.Sha256 })],
    };
}
