using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>Hashes as much for an unknown user name as for a known one, so that the response time reveals nothing.</summary>
internal sealed class DummyPassword
{
    private readonly PasswordHasher<User> _hasher;
    private readonly string _hash;

    public DummyPassword(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new PasswordHasher<User>(options);
        _hash = _hasher.HashPassword(null!, "nobody’s password");
    }

    public void Verify(string password) => _ = _hasher.VerifyHashedPassword(null!, _hash, password);
}
