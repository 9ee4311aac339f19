using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>Writes the accepted files, then the document that names them: a crash in between leaves only bytes for the sweep.</summary>
internal sealed class DocumentWriter(
    AggregateStore<SupportingDocument> documents,
    FileBytesStore files,
    DetailsSeal details,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Town)] TimeProvider town)
{
    public async Task<SupportingDocument> WriteAsync(
        Caller caller, DetailsDecision told, IReadOnlyList<InspectedFile> inspected, CancellationToken cancel)
    {
        var id = Ids.New();
        InspectedFile[] accepted = [.. inspected.Where(file => file.Verdict.Accepted)];
        foreach (var file in accepted)
            await files.WriteAsync(id, file.FileId, file.Content!, cancel);
        StoredFile[] stored = [.. accepted.Select(Stored)];
        var document = new SupportingDocument
        {
            Id = id,
            HouseholdId = caller.Household,
            UploadedBy = caller.AccountId,
            Qualification = told.Qualification,
            Details = details.Seal(id, new DocumentDetails(
                told.Title, told.Number, told.IssuingAuthority, told.IssueDate, told.ValidUntil,
                accepted.ToDictionary(file => file.FileId, file => file.Name, StringComparer.Ordinal))),
            Files = stored,
            AbsenceIds = [],
            UploadedAt = town.GetUtcNow(),
            ScanDueAt = ScanRules.FirstLook(stored, clock.GetUtcNow()),
        };
        await documents.InsertAsync(document, [], cancel);
        return document;
    }

    private static StoredFile Stored(InspectedFile file) => new()
    {
        FileId = file.FileId,
        Kind = file.Verdict.Kind!.Value,
        Bytes = file.Content!.Length,
        Sha256 = file.Sha256,
        Scan = file.Scan,
    };
}
