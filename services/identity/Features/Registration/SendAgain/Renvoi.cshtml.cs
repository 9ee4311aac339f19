using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Registration.SendAgain;

/// <summary>Has the activation mailed again. The answer is the same whatever the user name.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RenvoiModel(AccountStore accounts, ActivationMails mails) : PageModel
{
    private const int MaxCharacters = 60;

    [BindProperty(Name = "identifiant")] public string? UserName { get; set; }

    public bool IsDone { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (UserName?.Trim() is { Length: > 0 and <= MaxCharacters } name)
            await mails.SendAgainAsync(await accounts.FindByNameAsync(name.ToUpperInvariant(), cancel), cancel);
        IsDone = true;
    }
}
