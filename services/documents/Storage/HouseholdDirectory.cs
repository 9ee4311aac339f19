using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Storage;

/// <summary>This service knows a household from its first document or review on.</summary>
internal sealed class HouseholdDirectory(SupportingDocumentStore documents, ReviewStore reviews) : IHouseholdDirectory
{
    public async Task<bool> ExistsAsync(string householdId, CancellationToken cancel) =>
        await documents.ExistsAsync(householdId, cancel) || await reviews.ExistsAsync(householdId, cancel);
}
