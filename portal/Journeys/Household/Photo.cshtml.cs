using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Person = EspaceFamille.Identity.Api.ChildResponse;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>The photograph of a child, which the adults of the child's households set, see and remove.</summary>
[Authorize(Policy = Policies.Family)]
[RequestSizeLimit(MaxRequestBytes)]
internal sealed class PhotoModel(HouseholdActor actor, IdentityClient identity, DocumentsClient documents) : PhotoPage(actor)
{
    private string _id = "";

    public Person Child { get; private set; } = null!;

    /// <summary>Until when the account's new link shows no photograph; null where it is not limited.</summary>
    public DateTimeOffset? LimitedUntil { get; private set; }

    public string Address => $"/enfants/{Uri.EscapeDataString(_id)}/photo";

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        _id = id;
        return ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(string id, [FromForm(Name = Field)] IReadOnlyList<IFormFile>? photos, CancellationToken cancel)
    {
        _id = id;
        return SetAsync(photos, Address, form => documents.SetChildPictureAsync(id, form, cancel), cancel);
    }

    public Task<IActionResult> OnPostRetirerAsync(string id, CancellationToken cancel)
    {
        _id = id;
        return RemoveAsync(Address, documents.RemoveChildPictureAsync(id, cancel), cancel);
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var (reading, listing) = (identity.HouseholdAsync(cancel), documents.ChildPicturesAsync(cancel));
        var (answer, pictures) = (await reading, await listing);
        if (answer.Value is not { } household)
            return Without(answer.Failure);
        if (household.Children.FirstOrDefault(child => child.ChildId == _id) is not { } child)
            return NotFound();
        (Child, LimitedUntil) = (child, household.LimitedUntil);
        if (pictures.Value is not { } shown)
            return PageUnless(pictures.Failure);
        var picture = shown.Pictures.FirstOrDefault(one => one.ChildId == _id);
        Photo = new(
            $"{child.FirstName} {child.LastName}", InitialsTexts.Of(household)[_id], PhotoTexts.Address(shown, _id), shown.CanBeSet,
            picture is null ? null : PhotoTexts.ChangedBy(picture, household), picture?.ChangedAt);
        return Page();
    }
}
