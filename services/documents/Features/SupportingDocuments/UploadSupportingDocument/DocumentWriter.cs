using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>
/// Stores the accepted files, then the document that lists them. After a crash in between, the retention sweep deletes
/// the contents that no document lists.
/// </summary>
internal sealed class DocumentWriter(
    SupportingDocumentStore documents, FileBytesStore files, DetailsSeal seal, TimeProvider clock, TownClock town)
{
    /// <summary>Stores the contents; the document itself is not saved yet.</summary>
    public async Task<SupportingDocument> PrepareAsync(
        OwnerScope scope, DetailsDecision details, IReadOnlyList<CheckedFile> checkedFiles, CancellationToken cancel)
    {
        var (id, now) = (Ids.New(), town.Now);
        CheckedFile[] accepted = [.. checkedFiles.Where(file => file.Verdict.Accepted)];
        foreach (var file in accepted)
            await files.WriteAsync(id, file.FileId, file.Content!, cancel);
        StoredFile[] stored = [.. accepted.Select(Stored)];
        return new SupportingDocument
        {
            Id = id,
            HouseholdId = scope.HouseholdId,
            UploadedBy = scope.Actor.AccountId,
            Qualification = details.Qualification,
            Details = seal.Encrypt(id, new DocumentDetails(
                details.Title, details.Number, details.IssuingAuthority, details.IssueDate, details.ValidUntil,
                accepted.ToDictionary(file => file.FileId, file => file.Name, StringComparer.Ordinal))),
            Files = stored,
            Requests = [],
            UploadedAt = now,
            KeptUntil = now + RetentionRules.UnattachedRetention,
            AnalysisDueAt = AnalysisRules.FirstDueAt(stored, clock.GetUtcNow()),
        };
    }

    /// <summary>False when a document with its idempotency key exists.</summary>
    public async Task<bool> SaveAsync(SupportingDocument document, CancellationToken cancel) =>
        (await documents.InsertAsync(document, cancel)).IsSaved;

    public static StoredFile Stored(CheckedFile file) => new()
    {
        FileId = file.FileId,
        Kind = file.Verdict.Kind!.Value,
        Bytes = file.Content!.Length,
        Sha256 = file.Sha256,
        Scan = file.Scan,
        State = file.State,
    };
}
