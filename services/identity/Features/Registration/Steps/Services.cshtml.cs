using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecurityCheck;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>
/// The key of each service, or later. A key is checked here and used at the activation. Whether it opens for this name is answered to
/// nobody: with another name it opens a link request. After many wrong keys each is evaluated with the security check.
/// </summary>
internal sealed class ServicesModel(RegistrationDrafts drafts, ServiceKeys services, WrongKeys wrong) : RegistrationPage(drafts)
{
    public override RegistrationStep Step => RegistrationStep.Services;

    /// <summary>Null while few keys were wrong.</summary>
    public SecurityCheckView? Check { get; private set; }

    public IReadOnlyList<KeyLine> Lines => [.. services.Rows.Select(row => new KeyLine(row, row.InputOf(row.In(Form), Errors)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        // The key that proved the user name is one of the same letter.
        if (!Form.ServiceKeys.Any() && Form[RegistrationField.NameKey] is { Length: > 0 } key)
            await SaveAsync((await services.RowOfAsync(key, cancel)).Put(Form, key), cancel);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        await SaveAsync(services.Rows.Aggregate(Form, (form, row) => row.Put(form, Typed(row.Id))), cancel);
        if (IsBack)
            return LocalRedirect(BackAddress);
        if (!SecurityChecks.IsChanged(HttpContext))
            Errors = await services.CheckAsync(HttpContext, [.. services.Rows.Select(row => (row, row.In(Form)))], cancel);
        return Errors.Any || SecurityChecks.IsChanged(HttpContext) ? await ShowAsync(cancel) : Next();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Check = await wrong.CheckAsync(HttpContext, Errors, cancel);
        return Page();
    }
}
