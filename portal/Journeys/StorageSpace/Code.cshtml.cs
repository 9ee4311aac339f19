using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// The recovery code, to be printed or written down and confirmed by two of its groups. Confirmed, it is never shown again; another one can
/// be made.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class CodeModel(HouseholdActor actor, SpaceAccess access) : OpenSpacePage(actor, access)
{
    /// <summary>Names and ids of the fields, in the order in which the groups are requested.</summary>
    public const string First = "groupe1", Second = "groupe2";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["groups"] = First };

    /// <summary>Null when the code cannot be shown any more.</summary>
    public SpaceCodeResponse? Code { get; private set; }

    /// <summary>The service did not answer.</summary>
    public bool IsUnavailable { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reading = Space.CodeAsync(cancel);
        var instead = await EnterAsync(cancel);
        var answer = await reading;
        Code = answer.Value;
        IsUnavailable = answer is { Value: null, Problem: null } || Overview is null;
        return instead ?? Page();
    }

    /// <summary>Confirms the code.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = First)] string? first, [FromForm(Name = Second)] string? second, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(first) || string.IsNullOrWhiteSpace(second))
        {
            Errors = FormErrors.Of(string.IsNullOrWhiteSpace(first) ? First : Second, SpacePageTexts.NoGroup);
            return await OnGetAsync(cancel);
        }

        var answer = await Space.ConfirmCodeAsync([first, second], cancel);
        if (answer.Value is not null)
            return Redirect(Next ?? SpaceAddresses.After("code"));
        if (Instead(answer) is { } instead)
            return instead;
        if (answer.Problem?.Is(Problem.SpaceCodeUnavailable) != true)
            Refuse(answer, Fields, SpacePageTexts.MayBeDone);
        return await OnGetAsync(cancel);
    }

    /// <summary>Makes another code, which this page then shows.</summary>
    public async Task<IActionResult> OnPostNouveauAsync(CancellationToken cancel)
    {
        var answer = await Space.RenewCodeAsync(cancel);
        if (answer.Value is not null)
            return Redirect(SpaceAddresses.Then(SpaceAddresses.Code, Next));
        if (Instead(answer) is { } instead)
            return instead;
        Refuse(answer, Fields, SpacePageTexts.Unavailable);
        return await OnGetAsync(cancel);
    }
}
