using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family replaces the storage password of its open space.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class MotDePasseModel(HouseholdActor actor, SpaceAccess access) : OpenSpacePage(actor, access)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["currentPassword"] = SecretFields.Current,
        ["newPassword"] = SecretFields.Next,
    };

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = SecretFields.Current)] string? current, [FromForm(Name = SecretFields.Next)] string? next,
        [FromForm(Name = SecretFields.Confirmation)] string? confirmation, CancellationToken cancel)
    {
        Errors = FormErrors.Check((string.IsNullOrEmpty(current), SecretFields.Current, SpacePageTexts.NoPassword))
            .And(SecretFields.Compare(next, confirmation));
        if (Errors.Any)
            return await ShowAsync(cancel);
        var answer = await Space.ChangePasswordAsync(current, next, cancel);
        return await AfterAsync(answer, "motdepasse", Fields, SpacePageTexts.MayBeDone, () => ShowAsync(cancel));
    }
}
