using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Factors;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Identifiers.Authenticator;

/// <summary>Adds and removes the authenticator application of the own account.</summary>
[RequiresProof]
internal sealed class AuthenticatorModel(AccountStore accounts, OwnFactors factors, EnrolmentTickets tickets) : AccountPage(accounts)
{
    public const string CodeField = "code";

    [BindProperty(Name = "retire", SupportsGet = true)] public bool IsRemoved { get; set; }

    public bool IsActive { get; private set; }

    /// <summary>The recovery codes, once, after the activation.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The key to add to the application, and the sealed ticket of the form.</summary>
    public (string UserName, string Key, string Ticket) Enrolment { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public async Task OnGetAsync(CancellationToken cancel) => Show(await AccountAsync(cancel));

    public async Task<PageResult> OnPostAsync(
        [FromForm(Name = "cle")] string? ticket, [FromForm(Name = CodeField)] string? code, CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        if (tickets.Open(account.Id, ticket) is not { } key)
        {
            Errors = FormErrors.Of("", FactorTexts.Expired);
            Show(account);
        }
        else if (await factors.AddAuthenticatorAsync(account, await SessionAsync(), key, code, cancel) is { } codes)
        {
            (Codes, IsActive) = (codes, true);
        }
        else
        {
            (Errors, Enrolment) = (FormErrors.Of(CodeField, FactorTexts.WrongCode), (account.UserName, key, ticket!));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        if (await factors.RemoveAuthenticatorAsync(account, await SessionAsync(), cancel))
            return LocalRedirect($"{PagePaths.Authenticator}?retire=true");
        Errors = FormErrors.Of("", FactorTexts.Needed);
        Show(account);
        return Page();
    }

    private void Show(Account account)
    {
        var key = EnrolmentTickets.NewKey();
        IsActive = account.AuthenticatorKey is not null;
        Enrolment = (account.UserName, key, tickets.Seal(account.Id, key));
    }
}
