using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A page that is shown while the space is open: showing it keeps the space open for another 20 minutes.</summary>
internal abstract class OpenSpacePage(HouseholdActor actor, SpaceAccess access) : SpacePage(actor, access)
{
    /// <summary>Until when the space is open; null while the service is unavailable.</summary>
    public SpaceExtensionResponse? Until { get; private set; }

    /// <summary>Reads what every such page shows.</summary>
    /// <returns>The response where there is no open space; else null.</returns>
    protected async Task<IActionResult?> EnterAsync(CancellationToken cancel)
    {
        var (reading, extending) = (Space.ReadAsync(cancel), Space.ExtendAsync(cancel));
        var (overview, extension) = (await reading, await extending);
        Overview = overview.Value;
        Until = extension.Value;
        if (overview.Failure is Failure.SignedOut || extension.Failure is Failure.SignedOut)
            return Challenge();
        if (extension.Failure is Failure.NotFound)
            return Redirect(SpaceAddresses.Then(SpaceAddresses.Home, Next));
        return IsClosed(extension) ? Closed() : null;
    }

    /// <summary>This page with what was read, or the response in its place.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancel) => await EnterAsync(cancel) ?? Page();
}
