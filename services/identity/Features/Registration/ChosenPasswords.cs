using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;
using EspaceFamille.Web.Layout;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The password of the form: checked by the rules for families, and kept as a hash alone.</summary>
internal sealed class ChosenPasswords(IPasswordHasher<User> hasher, HashingLimiter hashing, IOptions<TownOptions> town,
    IOptions<IdentityOptions> options)
{
    public PasswordProfile Profile => PasswordProfiles.Of(Roles.Family, options.Value.FamilyPasswords);

    /// <summary>No errors for a password that may be chosen, and for none where one was chosen before.</summary>
    public FormErrors Check(RegistrationForm form, string password, string confirmation)
    {
        if (password.Length == 0 && confirmation.Length == 0 && form.PasswordHash is not null)
            return FormErrors.None;
        var faults = PasswordRules.Check(
            Profile, password, form[Field.UserName], form[Field.FirstNames], form[Field.LastName], form[Field.BirthName], town.Value.Name);
        return PasswordTexts.ErrorsOf(faults, FieldTexts.Password, password, FieldTexts.Confirmation, confirmation);
    }

    /// <summary>The form with the hash of the password; unchanged without one. Null when too many sign-ins wait to be evaluated.</summary>
    public async Task<RegistrationForm?> HashAsync(RegistrationForm form, string password, CancellationToken cancel)
    {
        if (password.Length == 0)
            return form;
        using var slot = await hashing.EnterAsync(isKnownBrowser: false, cancel);
        return slot is null ? null : form with { PasswordHash = hasher.HashPassword(null!, password) };
    }
}
