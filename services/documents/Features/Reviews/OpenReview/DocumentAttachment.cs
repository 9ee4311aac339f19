using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Attaches the documents that a family declared to its request.</summary>
internal sealed class DocumentAttachment(SupportingDocumentStore documents)
{
    /// <returns>The attached documents; those of another household, or erased ones, are missing.</returns>
    public async Task<IReadOnlyList<SupportingDocument>> AttachAsync(
        AbsenceDeclared absence, RequestReference request, CancellationToken cancel)
    {
        var attached = new List<SupportingDocument>();
        foreach (var id in absence.Documents.Select(document => document.DocumentId).Distinct(StringComparer.Ordinal))
        {
            var document = await documents.ChangeAsync(
                id, absence.Request.HouseholdId, one => AttachmentRules.Attach(one, request), cancel);
            if (document is { ErasedAt: null })
                attached.Add(document);
        }

        return attached;
    }
}
