using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The owner proposes another mail address, with a fresh proof. It takes effect when it is confirmed from that address.</summary>
[RequiresProof]
internal sealed class CourrielModel(AccountStore accounts, MailChanges changes) : AccountPage(accounts)
{
    public const string FieldName = "courriel";
    public const int MaxCharacters = 254;

    [BindProperty(Name = FieldName)] public string? Email { get; set; }

    /// <summary>The address in use.</summary>
    public string Present { get; private set; } = "";

    /// <summary>The address that waits for its confirmation; null before the form was sent.</summary>
    public string? Proposed { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public async Task OnGetAsync(CancellationToken cancel) => Present = (await AccountAsync(cancel)).Contact.Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (account, email) = (await AccountAsync(cancel), Email?.Trim() ?? "");
        Present = account.Contact.Email;
        if (!MailAddresses.IsValid(email))
            Errors = FormErrors.Of(FieldName, MailTexts.Unreadable);
        else if (string.Equals(email, Present, StringComparison.OrdinalIgnoreCase))
            Errors = FormErrors.Of(FieldName, MailTexts.Unchanged);
        else if (!await changes.ProposeAsync(account, email, cancel))
            Errors = FormErrors.Of(FieldName, MailTexts.TooOften);
        else
            Proposed = email;
        return Page();
    }
}
