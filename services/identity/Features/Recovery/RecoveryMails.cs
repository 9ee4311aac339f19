using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Recovery;

/// <summary>
/// The mails that anybody may request by a user name or an address, three of a kind within an hour or a day. The page's answer is the same
/// whether an account exists or not, and so is the work: where no mail is stored, an entry of the journal is.
/// </summary>
internal sealed class RecoveryMails(
    AccountStore accounts, MailedLinks links, AccountMails mails, ActivationMails activations, RecoveryLimits limits,
    SignInThrottle throttle, Journal journal, Pepper pepper, TownClock clock)
{
    /// <summary>Mails the link that chooses a new password. A change of the password ends all such links.</summary>
    /// <param name="login">The normalized user name.</param>
    public async Task RequestPasswordAsync(string login, CancellationToken cancel)
    {
        if (!await limits.TryAsync("password", login, SecretLinkRules.Lifetime(SecretLinkKind.PasswordReset), cancel))
            return;
        if (await FindActiveAsync(login, cancel) is { } account)
            await SendResetAsync(account, cancel);
        else
            await WriteUnknownAsync(login, cancel);
    }

    /// <summary>Mails the link that unlocks one browser, where unknown browsers must wait.</summary>
    /// <inheritdoc cref="RequestPasswordAsync"/>
    public async Task RequestUnlockAsync(string login, CancellationToken cancel)
    {
        if (!await throttle.IsLockedAsync(login, cancel) || !await limits.TryAsync("unlock", login, ThrottleRules.Day, cancel))
            return;
        if (await FindActiveAsync(login, cancel) is { } account)
            await links.SendAsync(SecretLinkKind.Unlock, account.Id, account.Contact, cancel);
        else
            await WriteUnknownAsync(login, cancel);
    }

    /// <summary>Mails the activation of a family's account again.</summary>
    /// <inheritdoc cref="RequestPasswordAsync"/>
    public async Task RequestActivationAsync(string login, CancellationToken cancel)
    {
        if (await limits.TryAsync("activation", login, ThrottleRules.Day, cancel)
            && !await activations.SendAgainAsync(await accounts.FindByNameAsync(login, cancel), cancel))
            await WriteUnknownAsync(login, cancel);
    }

    /// <summary>Mails the user name of each account with that address.</summary>
    public async Task RequestUserNamesAsync(string email, CancellationToken cancel)
    {
        var address = email.ToUpperInvariant();
        if (!await limits.TryAsync("user-name", address, ThrottleRules.Day, cancel))
            return;
        var found = await accounts.FindByEmailAsync(email, cancel);
        foreach (var account in found)
            await accounts.SendAsync(account.Id, mails.UserName(account), cancel);
        if (found.Count == 0)
            await WriteUnknownAsync(address, cancel);
    }

    /// <summary>After an alarm the mail states what to do instead: who reads the mailbox may be the stranger.</summary>
    private Task SendResetAsync(Account account, CancellationToken cancel) => account.ResetDisabledAt is null
        ? links.SendAsync(SecretLinkKind.PasswordReset, account.Id, account.Contact, cancel, subject: account.SecurityStamp)
        : accounts.SendAsync(account.Id, mails.Of(account, SecretMailKind.PasswordResetDisabled), cancel);

    private async Task<Account?> FindActiveAsync(string login, CancellationToken cancel) =>
        await accounts.FindByNameAsync(login, cancel) is { State: AccountState.Active } account ? account : null;

    private Task WriteUnknownAsync(string text, CancellationToken cancel) => journal.WriteAsync(
        AccountJournal.UnknownNameFailure(pepper.HashUnknownName(text), clock.Now, Ids.New()) with { Action = "recoverUnknownAccount" },
        cancel);
}
