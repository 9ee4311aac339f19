using System.Security.Claims;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecurityCheck;
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
internal sealed class ServicesModel(LaterKeys keys, WrongKeys wrong, HouseholdStore households) : PageModel
{
    public const string KeyField = "cle";
    private const int MaxCharacters = 20;

    [BindProperty(Name = KeyField)] public string? Key { get; set; }

    public bool IsLinked { get; private set; }

    /// <summary>The link of the account was reported: no key replaces an agent's decision.</summary>
    public bool IsReported { get; private set; }

    public bool IsUnderReview { get; private set; }

    /// <summary>Null while few keys were wrong.</summary>
    public SecurityCheckView? Check { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    private static FormErrors NotValid =>
        FormErrors.Of(KeyField, RegistrationTexts.Sentence(RegistrationField.ServiceKey, RegistrationFault.WrongKey));

    private string Subject => User.FindFirstValue(Claims.Subject)!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Check = await wrong.CheckAsync(HttpContext, Errors, cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (IsLinked || IsReported)
            return;
        if (!SecurityChecks.IsChanged(HttpContext))
            await DecideAsync(Key?.Trim() ?? "", cancel);
        Check = await wrong.CheckAsync(HttpContext, Errors, cancel);
    }

    private async Task DecideAsync(string typed, CancellationToken cancel)
    {
        Errors = typed.Length is > 0 and <= MaxCharacters ? await wrong.VerifyAsync(HttpContext, cancel) : NotValid;
        if (Errors.Any)
            return;
        var outcome = await keys.EnterAsync(Subject, typed, cancel);
        (IsLinked, IsUnderReview) = (outcome is KeyOutcome.Linked, outcome is KeyOutcome.UnderReview);
        if (outcome is not KeyOutcome.NotValid)
            return;
        await wrong.CountAsync(HttpContext, cancel);
        Errors = NotValid;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        IsLinked = await households.IdOfAccountAsync(Subject, cancel) is not null;
        IsReported = await households.IsReportedAsync(Subject, cancel);
    }
}
