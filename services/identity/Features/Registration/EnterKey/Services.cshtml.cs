using System.Security.Claims;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Registration.EnterKey;

/// <summary>The services of an account: the key of one is entered after the opening of the account.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ServicesModel(LaterKeys keys, HouseholdStore households) : PageModel
{
    public const string KeyField = "cle";
    private const int MaxCharacters = 20;

    [BindProperty(Name = KeyField)] public string? Key { get; set; }

    public bool IsLinked { get; private set; }

    public bool IsUnderReview { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    private string Subject => User.FindFirstValue(Claims.Subject)!;

    public async Task OnGetAsync(CancellationToken cancel) => IsLinked = await households.IdOfAccountAsync(Subject, cancel) is not null;

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (IsLinked)
            return;
        var outcome = Key?.Trim() is { Length: > 0 and <= MaxCharacters } typed
            ? await keys.EnterAsync(Subject, typed, cancel)
            : KeyOutcome.NotValid;
        (IsLinked, IsUnderReview) = (outcome is KeyOutcome.Linked, outcome is KeyOutcome.UnderReview);
        if (outcome is KeyOutcome.NotValid)
            Errors = FormErrors.Of(KeyField, RegistrationTexts.Sentence(RegistrationField.ServiceKey, RegistrationFault.WrongKey));
    }
}
