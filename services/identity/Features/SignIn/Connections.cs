using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>Remembers when an account signed in, and when it did before: the portal shows the latter.</summary>
internal sealed class Connections(UserManager<User> users, TimeProvider clock)
{
    public async Task RecordAsync(User user)
    {
        user.Account = user.Account with { SignedInAt = clock.GetUtcNow(), SignedInBefore = user.Account.SignedInAt };
        // Two sign-ins of one account at the same instant: one of them is recorded, and neither fails for it.
        await users.UpdateAsync(user);
    }
}
