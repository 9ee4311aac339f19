using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>What was done in the space, for its owner alone.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class JournalModel(HouseholdActor actor, SpaceAccess access) : OpenSpacePage(actor, access)
{
    /// <summary>Newest first; null while the service is unavailable.</summary>
    public IReadOnlyList<SpaceOperationResponse>? Operations { get; private set; }

    /// <summary>The names of the documents that are still there, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (listing, naming) = (Space.OperationsAsync(cancel), Space.DocumentsAsync(cancel));
        var instead = await EnterAsync(cancel);
        var (operations, documents) = (await listing, await naming);
        Operations = operations.Value;
        Names = (documents.Value ?? []).ToDictionary(document => document.DocumentId, DocumentTexts.Name, StringComparer.Ordinal);
        return instead ?? (IsClosed(operations) ? Closed() : Page());
    }
}
