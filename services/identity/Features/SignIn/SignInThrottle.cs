using System.Net;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Keys;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>
/// Counts sign-in attempts per user name and per address, by keyed hash: neither a user name, nor a password typed into
/// the wrong field, nor an address is stored. Each attempt is counted before it is evaluated.
/// </summary>
internal sealed class SignInThrottle(
    LoginAttemptStore logins, AddressAttemptStore addresses, Pepper pepper, TimeProvider clock, IOptions<IdentityOptions> options)
{
    /// <summary>Null when the attempt may be evaluated; otherwise the instant before which none is.</summary>
    public async Task<DateTimeOffset?> TryAsync(string login, IPAddress? address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await addresses.CountAsync(AddressKey(address, now), now, by: 1, cancel) > options.Value.FailuresPerAddressAndMinute)
            return AddressWindow.EndOf(now);
        while (true)
        {
            var stored = await logins.FindAsync(LoginKey(login), cancel);
            switch (ThrottleRules.Try(stored?.Attempts ?? LoginAttempts.None, now))
            {
                case ThrottleDecision.Wait wait:
                    return wait.Until;
                case ThrottleDecision.Allowed allowed when await SaveAsync(login, stored, allowed.After, now, cancel):
                    return null;
                default:
                    // A concurrent attempt with the same user name was counted in between: decide again.
                    continue;
            }
        }
    }

    /// <summary>Deletes the attempts with this user name; the address keeps those with other names.</summary>
    public async Task SucceededAsync(string login, IPAddress? address, CancellationToken cancel)
    {
        await logins.DeleteAsync(LoginKey(login), cancel);
        var now = clock.GetUtcNow();
        await addresses.CountAsync(AddressKey(address, now), now, by: -1, cancel);
    }

    private Task<bool> SaveAsync(
        string login, StoredLoginAttempts? stored, LoginAttempts attempts, DateTimeOffset now, CancellationToken cancel) =>
        logins.SaveAsync(new StoredLoginAttempts(LoginKey(login), (stored?.Version ?? 0) + 1, now, attempts), cancel);

    private string LoginKey(string login) => pepper.Hash("login", login);

    private string AddressKey(IPAddress? address, DateTimeOffset now) => pepper.Hash("address", AddressWindow.Of(address, now));
}
