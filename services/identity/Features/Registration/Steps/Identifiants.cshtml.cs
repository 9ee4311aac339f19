using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>
/// User name and password. Whether a user name is free is answered behind the security check, for a few names; then it is asked again.
/// </summary>
internal sealed class IdentifiantsModel(
    RegistrationDrafts drafts, OfferedKeys keys, ChosenPasswords passwords, SecurityChecks checks, WrongKeys wrong) :
    RegistrationPage(drafts)
{
    private const int NamesPerCheck = 5;

    public override RegistrationStep Step => RegistrationStep.SignIn;

    public PasswordProfile Profile => passwords.Profile;

    /// <summary>The security check to show; null while an earlier one still counts.</summary>
    public SecurityCheckView? Check { get; private set; }

    public bool AsksForKey { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ?? await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        await KeepAsync(cancel);
        if (IsBack)
            return LocalRedirect(BackAddress);
        var password = $"{Request.Form[FieldTexts.Password]}";
        if (!SecurityChecks.IsChanged(HttpContext))
            await DecideAsync(password, cancel);
        return Errors.Any || SecurityChecks.IsChanged(HttpContext) ? await ShowAsync(cancel) : Next();
    }

    private async Task DecideAsync(string password, CancellationToken cancel)
    {
        Errors = FieldTexts.ErrorsOf(RegistrationRules.Check(Form, Step))
            .And(passwords.Check(Form, password, $"{Request.Form[FieldTexts.Confirmation]}"));
        if (!Errors.Any && (Form.NameTries == 0 || await NeedsKeyCheckAsync(cancel)))
            Errors = await checks.VerifyAsync(HttpContext, cancel);
        if (Errors.Any)
            return;
        var tries = Form.NameTries == 0 ? NamesPerCheck : Form.NameTries;
        if (await passwords.HashAsync(Form, password, cancel) is not { } form)
        {
            (Errors, Response.StatusCode) = (FormErrors.Of("", SignInTexts.Busy), StatusCodes.Status503ServiceUnavailable);
            return;
        }

        await SaveAsync(form with { IsChecked = true, NameTries = tries - 1 }, cancel);
        if (await keys.IsFreeAsync(Form, cancel))
            return;
        if (Form[RegistrationField.NameKey].Length > 0)
            await wrong.CountAsync(HttpContext, cancel);
        Errors = FieldTexts.ErrorsOf([(RegistrationField.UserName, RegistrationFault.NameUnavailable)]);
    }

    /// <summary>The letter's key is a key as any other: after many wrong ones each is evaluated with the security check.</summary>
    private async Task<bool> NeedsKeyCheckAsync(CancellationToken cancel) =>
        Form[RegistrationField.NameKey].Length > 0 && await wrong.NeedCheckAsync(HttpContext, cancel);

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        AsksForKey = Request.Query.ContainsKey("pris") || Form[RegistrationField.NameKey].Length > 0
            || Errors.At(FieldTexts.Of(RegistrationField.UserName).Id) == RegistrationTexts.NameUnavailable;
        if (Request.Query.ContainsKey("pris") && !Errors.Any)
            Errors = FieldTexts.ErrorsOf([(RegistrationField.UserName, RegistrationFault.NameUnavailable)]);
        if (Form.NameTries == 0 || (AsksForKey && await wrong.NeedCheckAsync(HttpContext, cancel)))
            Check = await checks.NewAsync(HttpContext, Errors, cancel);
        return Page();
    }
}
