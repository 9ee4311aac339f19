using EspaceFamille.Identity.Domain.Registration;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>The steps that are fields alone: identity, address, means of contact.</summary>
internal sealed class EtapeModel(RegistrationDrafts drafts) : RegistrationPage(drafts)
{
    public override RegistrationStep Step => RegistrationSteps.Find($"{RouteData.Values["etape"]}") ?? RegistrationStep.Identity;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        await KeepAsync(cancel);
        if (IsBack)
            return LocalRedirect(BackAddress);
        Errors = FieldTexts.ErrorsOf(RegistrationRules.Check(Form, Step));
        return Errors.Any ? Page() : Next();
    }
}
