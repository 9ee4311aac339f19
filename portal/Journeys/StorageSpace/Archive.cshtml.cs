using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>All documents of the open space as one archive, which is streamed.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class ArchiveModel(HouseholdActor actor, SpaceClient space) : FilePage(actor)
{
    private const string FileName = "mes-documents.zip";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await space.OpenArchiveAsync(cancel);
        if (answer.Value is { } archive)
            return await DownloadArchiveAsync(archive, FileName, cancel);
        return answer switch
        {
            _ when answer.Problem?.Is(Problem.SpaceClosed) == true => Redirect(SpaceAddresses.Closed),
            { Failure: Failure.NotFound } => Redirect(SpaceAddresses.Home),
            _ => Without(answer.Failure),
        };
    }
}
