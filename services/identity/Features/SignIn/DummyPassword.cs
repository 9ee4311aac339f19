using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>Does for an unknown login the same hashing as for a known one, so that the answer's time tells nothing.</summary>
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
