using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Recovery.UnlockBrowser;

/// <summary>The page of an unlock link: pressing its button gives this browser ten attempts of its own.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DeblocageModel(
    SecretLinks.MailedLinks links, AccountStore accounts, OwnerActs acts, SignInBrowsers browsers, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "lien", SupportsGet = true)] public string? Link { get; set; }

    public bool IsOpen { get; private set; }

    public bool Done { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        IsOpen = await links.FindAsync(Link, SecretLinkKind.Unlock, cancel) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await links.UseAsync(Link, SecretLinkKind.Unlock, cancel) is { AccountId: var id })
        {
            var act = await acts.NewAsync(id, cancel);
            var account = await accounts.ChangeAsync(
                id,
                known =>
                {
                    var change = CredentialRules.Unlock(known, clock.GetUtcNow(), act);
                    Done = change is not null;
                    return change;
                },
                cancel);
            if (Done)
                browsers.Unlock(account!);
        }

        return Page();
    }
}
