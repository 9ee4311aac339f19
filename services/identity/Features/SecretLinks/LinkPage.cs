using EspaceFamille.Identity.Domain.SecretLinks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SecretLinks;

/// <summary>The page that the link of a mail opens. Only its button acts: mail scanners open every link.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class LinkPage(MailedLinks links, SecretLinkKind kind) : PageModel
{
    [BindProperty(Name = "lien", SupportsGet = true)] public string? Secret { get; set; }

    /// <summary>The link can be used: the page shows the button.</summary>
    public bool IsOpen { get; private set; }

    public bool IsDone { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => IsOpen = await FindAsync(cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        IsDone = await UseAsync(cancel);
    }

    /// <summary>Reads what else the page states of the account.</summary>
    protected virtual Task ReadAsync(SecretLink link, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>False when the link cannot be used any more.</summary>
    protected abstract Task<bool> UseAsync(CancellationToken cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await links.FindAsync(Secret, kind, cancel) is not { } link)
            return false;
        await ReadAsync(link, cancel);
        return true;
    }
}
