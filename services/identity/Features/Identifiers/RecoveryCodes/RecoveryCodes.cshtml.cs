using EspaceFamille.Identity.Features.Oidc.Consent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Identifiers.RecoveryCodes;

/// <summary>The recovery codes of the own account: how many are left, and new ones, which are shown once.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RecoveryCodesModel(CurrentOwner owners, OwnFactors factors) : PageModel
{
    public bool HasAuthenticator { get; private set; }

    public int Left { get; private set; }

    /// <summary>New codes, once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await owners.FindAsync(HttpContext, cancel) is not { IsProven: true } owner)
            return Prove();
        (HasAuthenticator, Left) = (owner.Account.AuthenticatorKey is not null, owner.Account.RecoveryCodes.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await owners.FindAsync(HttpContext, cancel) is not { IsProven: true } owner)
            return Prove();
        Codes = await factors.DrawRecoveryCodesAsync(owner, cancel) ?? [];
        (HasAuthenticator, Left) = (Codes.Count > 0, Codes.Count);
        return Page();
    }

    private LocalRedirectResult Prove() => LocalRedirect(PagePaths.ProofFor(PagePaths.RecoveryCodes));
}
