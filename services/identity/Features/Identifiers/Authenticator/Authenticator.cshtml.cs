using EspaceFamille.Identity.Features.Oidc.Consent;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Identifiers.Authenticator;

/// <summary>Adds and removes the authenticator application of the own account.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AuthenticatorModel(CurrentOwner owners, OwnFactors factors, EnrolmentTickets tickets) : PageModel
{
    public const string CodeField = "code";

    public bool IsActive { get; private set; }

    /// <summary>The recovery codes, once, after the activation.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The key to add to the application, and the sealed ticket of the form.</summary>
    public (string UserName, string Key, string Ticket) Enrolment { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public bool IsRemoved { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "retire")] bool removed, CancellationToken cancel)
    {
        IsRemoved = removed;
        return await owners.FindAsync(HttpContext, cancel) is { IsProven: true } owner ? Show(owner) : Prove();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "cle")] string? ticket, [FromForm(Name = CodeField)] string? code, CancellationToken cancel)
    {
        if (await owners.FindAsync(HttpContext, cancel) is not { IsProven: true } owner)
            return Prove();
        if (tickets.Open(owner.Account.Id, ticket) is not { } key)
        {
            Errors = FormErrors.Of("", FactorTexts.Expired);
            return Show(owner);
        }

        if (await factors.AddAuthenticatorAsync(owner, key, code, cancel) is { } codes)
            (Codes, IsActive) = (codes, true);
        else
            (Errors, Enrolment) = (FormErrors.Of(CodeField, FactorTexts.WrongCode), (owner.Account.UserName, key, ticket!));
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await owners.FindAsync(HttpContext, cancel) is not { IsProven: true } owner)
            return Prove();
        if (await factors.RemoveAuthenticatorAsync(owner, cancel))
            return LocalRedirect($"{PagePaths.Authenticator}?retire=true");
        Errors = FormErrors.Of("", FactorTexts.Needed);
        return Show(owner);
    }

    private PageResult Show(Owner owner)
    {
        var (id, key) = (owner.Account.Id, EnrolmentTickets.NewKey());
        IsActive = owner.Account.AuthenticatorKey is not null;
        Enrolment = (owner.Account.UserName, key, tickets.Seal(id, key));
        return Page();
    }

    private LocalRedirectResult Prove() => LocalRedirect(PagePaths.ProofFor(PagePaths.Authenticator));
}
