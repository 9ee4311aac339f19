using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SecretLinks;

/// <summary>Mails the link that activates an account. It ends when the account would be erased.</summary>
internal sealed class ActivationMails(MailedLinks links, SecretLinkStore store, TownClock clock, TimeProvider system)
{
    /// <summary>Mails in a day to one account, the first included.</summary>
    private const int MaxPerDay = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public Task SendAsync(Account account, CancellationToken cancel) => links.SendAsync(
        SecretLinkKind.Activation, account.Id, account.Contact, cancel,
        facts: new Dictionary<string, string>(StringComparer.Ordinal) { ["user_name"] = account.UserName },
        lifetime: account.OpenedAt + OpeningRules.ActivationTime - clock.Now);

    /// <summary>Mails it again.</summary>
    /// <returns>
    /// False where nothing was mailed: it is no family's account that waits for its activation, or it was sent many. No page states which.
    /// </returns>
    public async Task<bool> SendAgainAsync(Account? account, CancellationToken cancel)
    {
        var now = system.GetUtcNow();
        if (account is not { State: AccountState.Pending, Role: Roles.Family, OpenedAt: { } openedAt }
            || openedAt + OpeningRules.ActivationTime <= clock.Now
            || await store.CountAsync(account.Id, SecretLinkKind.Activation, now - Pause, cancel) > 0
            || await store.CountAsync(account.Id, SecretLinkKind.Activation, now - TimeSpan.FromDays(1), cancel) >= MaxPerDay)
            return false;
        await SendAsync(account, cancel);
        return true;
    }
}
