using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family that has lost its storage password opens its space by the recovery code and chooses another password.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class RecuperationModel(HouseholdActor actor, SpaceAccess access) : SpacePage(actor, access)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["recoveryCode"] = SecretFields.Code,
        ["newPassword"] = SecretFields.Next,
    };

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = SecretFields.Code)] string? code, [FromForm(Name = SecretFields.Next)] string? next,
        [FromForm(Name = SecretFields.Confirmation)] string? confirmation, CancellationToken cancel)
    {
        Errors = FormErrors.Check((string.IsNullOrWhiteSpace(code), SecretFields.Code, SpacePageTexts.NoCode))
            .And(SecretFields.Compare(next, confirmation));
        if (Errors.Any)
            return await ShowAsync(cancel);
        var answer = await Space.RecoverAsync(code, next, cancel);
        if (answer.Value is { } opened)
            return Opened(opened, Next ?? SpaceAddresses.After("recupere"));
        if (WithoutSpace(answer.Failure) is { } instead)
            return instead;
        Refuse(answer, Fields, SpacePageTexts.Unavailable);
        return await ShowAsync(cancel);
    }

    private Task<IActionResult> ShowAsync(CancellationToken cancel) => ShowAsync(state => state is not SpaceState.None, cancel);
}
