using EspaceFamille.Identity.Domain.Registration;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>
/// The key of the service, or later. A key is checked here and used at the activation. Whether it opens for this name is answered to
/// nobody: with another name it opens a link request.
/// </summary>
internal sealed class ServicesModel(RegistrationDrafts drafts, OfferedKeys keys) : RegistrationPage(drafts)
{
    public override RegistrationStep Step => RegistrationStep.Services;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        // The key that proved the user name is the one of the same letter.
        if (Form[RegistrationField.ServiceKey].Length == 0 && Form[RegistrationField.NameKey].Length > 0)
            await SaveAsync(Form.With(RegistrationField.ServiceKey, Form[RegistrationField.NameKey]), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        await KeepAsync(cancel);
        if (IsBack)
            return LocalRedirect(BackAddress);
        Errors = FieldTexts.ErrorsOf(RegistrationRules.Check(Form, Step));
        if (!Errors.Any && Form[RegistrationField.ServiceKey].Length > 0 && !await keys.IsOpenAsync(keys.HashOf(Form)!, cancel))
            Errors = FieldTexts.ErrorsOf([(RegistrationField.ServiceKey, RegistrationFault.WrongKey)]);
        return Errors.Any ? Page() : Next();
    }
}
