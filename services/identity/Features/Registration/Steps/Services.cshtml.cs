using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecurityCheck;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>
/// The key of the service, or later. A key is checked here and used at the activation. Whether it opens for this name is answered to
/// nobody: with another name it opens a link request. After many wrong keys each is evaluated with the security check.
/// </summary>
internal sealed class ServicesModel(RegistrationDrafts drafts, OfferedKeys keys, WrongKeys wrong) : RegistrationPage(drafts)
{
    public override RegistrationStep Step => RegistrationStep.Services;

    /// <summary>Null while few keys were wrong.</summary>
    public SecurityCheckView? Check { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        // The key that proved the user name is the one of the same letter.
        if (Form[RegistrationField.ServiceKey].Length == 0 && Form[RegistrationField.NameKey].Length > 0)
            await SaveAsync(Form.With(RegistrationField.ServiceKey, Form[RegistrationField.NameKey]), cancel);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        await KeepAsync(cancel);
        if (IsBack)
            return LocalRedirect(BackAddress);
        if (!SecurityChecks.IsChanged(HttpContext))
            await DecideAsync(cancel);
        return Errors.Any || SecurityChecks.IsChanged(HttpContext) ? await ShowAsync(cancel) : Next();
    }

    private async Task DecideAsync(CancellationToken cancel)
    {
        Errors = FieldTexts.ErrorsOf(RegistrationRules.Check(Form, Step));
        if (Errors.Any || Form[RegistrationField.ServiceKey].Length == 0)
            return;
        Errors = await wrong.VerifyAsync(HttpContext, cancel);
        if (Errors.Any || await keys.IsOpenAsync(keys.HashOf(Form)!, cancel))
            return;
        await wrong.CountAsync(HttpContext, cancel);
        Errors = FieldTexts.ErrorsOf([(RegistrationField.ServiceKey, RegistrationFault.WrongKey)]);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Check = await wrong.CheckAsync(HttpContext, Errors, cancel);
        return Page();
    }
}
