using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Factors;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Identifiers.Passkeys;

/// <summary>The passkeys of the own account, added and removed.</summary>
[RequiresProof]
internal sealed class PasskeysModel(AccountStore accounts, OwnFactors factors, PasskeyEnrolment enrolment) : AccountPage(accounts)
{
    public const string NameField = "nom";

    [BindProperty(Name = "fait", SupportsGet = true)] public string? DoneAct { get; set; }

    public IReadOnlyList<Passkey> Known { get; private set; } = [];

    public (string Id, string Options) Ceremony { get; private set; }

    public string? Name { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(FormErrors.None, cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "etat")] string? challengeId, [FromForm(Name = "reponse")] string? response,
        [FromForm(Name = NameField)] string? name, CancellationToken cancel)
    {
        Name = name?.Trim();
        if (Name is not { Length: > 0 and <= PasskeyRules.MaxNameCharacters })
            return await ShowAsync(FormErrors.Of(NameField, FactorTexts.PasskeyUnnamed), cancel);
        var added = await enrolment.CompleteAsync(HttpContext, await SessionAsync(), challengeId, response, Name, cancel);
        return added is { } passkey && await factors.AddPasskeyAsync(await AccountAsync(cancel), passkey.Passkey, passkey.Handle, cancel)
            ? LocalRedirect($"{PagePaths.Passkeys}?fait=ajoute")
            : await ShowAsync(FormErrors.Of("", FactorTexts.PasskeyRefused), cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "passe")] string? passkeyId, CancellationToken cancel) =>
        await factors.RemovePasskeyAsync(await AccountAsync(cancel), passkeyId ?? "", cancel)
            ? LocalRedirect($"{PagePaths.Passkeys}?fait=retire")
            : await ShowAsync(FormErrors.Of("", FactorTexts.Needed), cancel);

    private async Task<PageResult> ShowAsync(FormErrors errors, CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        (Errors, Known) = (errors, account.Passkeys);
        Ceremony = await enrolment.BeginAsync(HttpContext, await SessionAsync(), account, cancel);
        return Page();
    }
}
