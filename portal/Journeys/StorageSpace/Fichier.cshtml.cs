using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>The file of a document of the open space: a picture is shown in place, any other file is a download.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class FichierModel(HouseholdActor actor, SpaceClient space) : FilePage(actor)
{
    /// <param name="download">A picture is downloaded too.</param>
    public async Task<IActionResult> OnGetAsync(
        string id, [FromQuery(Name = "telecharger")] string? download, CancellationToken cancel)
    {
        var answer = await space.OpenFileAsync(id, cancel);
        if (answer.Value is { } file)
            return await ShowOwnAsync(file, download is not null, cancel);
        return answer.Problem?.Is(Problem.SpaceClosed) == true ? Redirect(SpaceAddresses.Closed) : Without(answer.Failure);
    }
}
