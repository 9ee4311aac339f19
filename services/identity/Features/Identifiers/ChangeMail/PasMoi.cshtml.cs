using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>
/// The page of the link by which the reader of the address in use refuses another one. Only its button acts: mail scanners open every
/// link.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PasMoiModel(MailedLinks links, MailChanges changes) : PageModel
{
    [BindProperty(Name = "lien", SupportsGet = true)] public string? Secret { get; set; }

    public bool IsOpen { get; private set; }

    public bool IsDone { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        IsOpen = await links.FindAsync(Secret, SecretLinkKind.ProposalRefused, cancel) is not null;

    public async Task OnPostAsync(CancellationToken cancel) => IsDone = await changes.RefuseAsync(Secret, cancel);
}
