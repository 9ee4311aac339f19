using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using Microsoft.AspNetCore.Mvc;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>What will be sent, block by block; then the account is opened and its activation mailed.</summary>
internal sealed class RecapitulatifModel(RegistrationDrafts drafts, AccountOpening opening, ServiceKeys services) :
    RegistrationPage(drafts)
{
    public override RegistrationStep Step => RegistrationStep.Recap;

    public static IReadOnlyList<RegistrationStep> Blocks { get; } =
        [.. Enum.GetValues<RegistrationStep>().Where(step => step is not RegistrationStep.Recap)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadCompleteAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadCompleteAsync(cancel) is { } elsewhere)
            return elsewhere;
        if (!await opening.OpenAsync(Form, cancel))
            return LocalRedirect($"{RegistrationSteps.Address(RegistrationStep.SignIn)}?pris=1&modifier=true");
        await Drafts.DropAsync(HttpContext, cancel);
        return LocalRedirect(RegistrationSteps.Sent);
    }

    /// <summary>What was typed in a step, in words. The password is never shown.</summary>
    public IEnumerable<(string Label, string Value)> Lines(RegistrationStep step) => step switch
    {
        RegistrationStep.Address => [("Adresse", Or(string.Join(", ", OpeningRules.AddressLines(Form)), "Non renseignée"))],
        RegistrationStep.SignIn => [(Label(Field.UserName), Form[Field.UserName]), ("Mot de passe", "Choisi, il n’est pas affiché")],
        RegistrationStep.Services =>
            services.Rows.Select(row => (row.Name, row.In(Form) is { Length: > 0 } key ? $"Clé {key}" : "Clé à entrer plus tard")),
        _ => FieldRules.Of(step).Where(field => Form[field].Length > 0).Select(field => (Label(field), Value(field))),
    };

    private string Value(Field field) => field is Field.Preferred && Enum.TryParse<PreferredMeans>(Form[field], out var means)
        ? RegistrationTexts.Means(means)
        : Form[field];

    private static string Label(Field field) => FieldTexts.Of(field).Label;

    private static string Or(string value, string other) => value.Length > 0 ? value : other;

    private async Task<IActionResult?> ReadCompleteAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        var incomplete = RegistrationRules.FirstIncomplete(Form);
        return incomplete is RegistrationStep.Recap ? null : LocalRedirect(RegistrationSteps.Address(incomplete));
    }
}
