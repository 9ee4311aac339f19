using System.Text;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>
/// Hashes the composed form (NFC) of a password: one keyboard sends an accented letter as one character, another as two, and both are the
/// same password.
/// </summary>
internal sealed class ComposedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
{
    public override string HashPassword(User user, string password) => base.HashPassword(user, Compose(password));

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Compose(providedPassword));

    private static string Compose(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Not valid Unicode: it has no composed form, and is compared as it is.
            return password;
        }
    }
}
