using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Recovery;

/// <summary>Counts the mails that were requested for a user name or an address, by keyed hash, whether an account exists or not.</summary>
internal sealed class RecoveryLimits(LoginAttemptStore attempts, Pepper pepper, TimeProvider clock)
{
    /// <summary>
    /// False when three were requested within the window. A window that is no longer than the life of a link locks nobody out: the owner
    /// still has a link that is valid.
    /// </summary>
    /// <param name="text">What was typed, in upper case.</param>
    public async Task<bool> TryAsync(string kind, string text, TimeSpan window, CancellationToken cancel)
    {
        var (key, now) = (pepper.Hash($"recovery-{kind}", text), clock.GetUtcNow());
        while (true)
        {
            var stored = await attempts.FindAsync(key, cancel);
            if (UnlockRules.Add(stored?.Attempts.Instants ?? [], now, window) is not { } instants)
                return false;
            var next = new StoredAttempts(key, (stored?.Version ?? 0) + 1, now, LoginAttempts.None with { Instants = instants });
            if (await attempts.SaveAsync(next, cancel))
                return true;
        }
    }
}
