using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The page of the link that confirms a mail address. Only its button acts: mail scanners open every link.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConfirmationModel(MailedLinks links, MailChanges changes) : PageModel
{
    [BindProperty(Name = "lien", SupportsGet = true)] public string? Secret { get; set; }

    public bool IsOpen { get; private set; }

    public bool IsDone { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        IsOpen = await links.FindAsync(Secret, SecretLinkKind.MailChange, cancel) is not null;

    public async Task OnPostAsync(CancellationToken cancel) => IsDone = await changes.ConfirmAsync(Secret, cancel);
}
