using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family creates its storage space: a password of its own, and that it has read what losing both secrets means.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class CreationModel(HouseholdActor actor, SpaceAccess access) : SpacePage(actor, access)
{
    /// <summary>Name and id of the box.</summary>
    public const string Understood = "compris";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["password"] = SecretFields.Password };

    /// <summary>The box was ticked.</summary>
    public bool IsUnderstood { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = SecretFields.Password)] string? password, [FromForm(Name = SecretFields.Confirmation)] string? confirmation,
        [FromForm(Name = Understood)] string? understood, CancellationToken cancel)
    {
        IsUnderstood = understood is not null;
        Errors = SecretFields.Compare(password, confirmation)
            .And(FormErrors.Check((!IsUnderstood, Understood, SpacePageTexts.NotUnderstood)));
        if (Errors.Any)
            return await ShowAsync(cancel);
        var answer = await Space.CreateAsync(password, cancel);
        if (answer.Value is { } opened)
            return Opened(opened, SpaceAddresses.Then(SpaceAddresses.Code, Next));
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        if (answer.Problem?.Is(Problem.SpaceExists) == true)
            return Redirect(SpaceAddresses.Then(SpaceAddresses.Home, Next));
        Refuse(answer, Fields, SpacePageTexts.MayBeCreated);
        return await ShowAsync(cancel);
    }

    private Task<IActionResult> ShowAsync(CancellationToken cancel) => ShowAsync(state => state is SpaceState.None, cancel);
}
