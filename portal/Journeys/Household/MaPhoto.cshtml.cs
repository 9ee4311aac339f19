using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>The photograph of the own profile.</summary>
[Authorize(Policy = Policies.Account)]
[RequestSizeLimit(MaxRequestBytes)]
internal sealed class MaPhotoModel(HouseholdActor actor, IdentityClient identity, DocumentsClient documents) : PhotoPage(actor)
{
    private const string Address = "/ma-photo";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync([FromForm(Name = Field)] IReadOnlyList<IFormFile>? photos, CancellationToken cancel) =>
        SetAsync(photos, Address, form => documents.SetOwnPictureAsync(form, cancel), cancel);

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken cancel) =>
        RemoveAsync(Address, documents.RemoveOwnPictureAsync(cancel), cancel);

    protected override async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var (reading, showing) = (identity.ProfileAsync(cancel), documents.OwnPictureAsync(cancel));
        var (profile, picture) = (await reading, await showing);
        if (profile.Value is not { } me)
            return Without(profile.Failure);
        if (picture.Value is not { } shown)
            return PageUnless(picture.Failure);
        Photo = new(
            $"{me.FirstName} {me.LastName}", PeopleTexts.Initials(me.FirstName, me.LastName), PhotoTexts.Address(shown), shown.CanBeSet);
        return Page();
    }
}
