using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// A family has its space emptied 30 days later, or keeps it after all. No secret is needed: it is what remains once both are lost, and the
/// delay is for an owner whose session somebody else has used.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class ViderModel(HouseholdActor actor, SpaceAccess access) : SpacePage(actor, access)
{
    private static readonly Dictionary<string, string> NoFields = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answer = await Space.ScheduleEmptyingAsync(cancel);
        if (answer.Value is not null)
            return Redirect(SpaceAddresses.Emptying);
        if (WithoutSpace(answer.Failure) is { } instead)
            return instead;
        Refuse(answer, NoFields, SpacePageTexts.MayBeDone);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAnnulerAsync(CancellationToken cancel)
    {
        var answer = await Space.CancelEmptyingAsync(cancel);
        if (answer.Value is not null)
            return Redirect(SpaceAddresses.After("garde"));
        if (WithoutSpace(answer.Failure) is { } instead)
            return instead;
        Refuse(answer, NoFields, SpacePageTexts.MayBeDone);
        return await ShowAsync(cancel);
    }

    private Task<IActionResult> ShowAsync(CancellationToken cancel) => ShowAsync(state => state is not SpaceState.None, cancel);
}
