using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>
/// Hashes the composed form (NFC) of a password: one keyboard sends an accented letter as one character, another as two, and both are the
/// same password.
/// </summary>
internal sealed class ComposedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
{
    public override string HashPassword(User user, string password) => base.HashPassword(user, PasswordText.Compose(password));

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordText.Compose(providedPassword));
}
