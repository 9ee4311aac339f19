using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.Factors;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;

namespace EspaceFamille.Identity.Features.Staff.AcceptInvitation;

/// <summary>Accepts invitations: the account becomes active with its password and its second factor, in one write.</summary>
internal sealed class InvitationAcceptance(
    AccountStore accounts, MailedLinks links, AuthenticatorKeys keys, Pepper pepper, OwnerActs acts)
{
    /// <summary>The account that the link invites to; null when the link cannot be used any more.</summary>
    public async Task<Account?> FindAsync(string? secret, CancellationToken cancel) =>
        await links.FindAsync(secret, SecretLinkKind.Invitation, cancel) is { } link
        && await accounts.FindAsync(link.AccountId, cancel) is { } account
        && InvitationRules.IsInvited(account) && account.SecurityStamp == link.Subject
            ? account
            : null;

    /// <summary>The link is used last: with an active account it permits nothing.</summary>
    /// <inheritdoc cref="ActivateAsync"/>
    /// <param name="secret">Of the link by which the account was found.</param>
    public async Task<IReadOnlyList<string>?> AcceptAsync(
        string? secret, Account account, string passwordHash, string key, long step, CancellationToken cancel)
    {
        var codes = await ActivateAsync(account, passwordHash, key, step, cancel);
        if (codes is not null)
            await links.UseAsync(secret, SecretLinkKind.Invitation, cancel);
        return codes;
    }

    /// <param name="account">As it was found: pending.</param>
    /// <param name="key">Of the authenticator, in base 32.</param>
    /// <param name="step">The time step of the code that proved it: codes of that step and of earlier ones are not accepted again.</param>
    /// <returns>The recovery codes; null when the account was activated, invited again or disabled meanwhile.</returns>
    public async Task<IReadOnlyList<string>?> ActivateAsync(
        Account account, string passwordHash, string key, long step, CancellationToken cancel)
    {
        var (id, codes, act) = (account.Id, OwnFactors.DrawCodes(), await acts.NewAsync(account.Id, cancel));
        var chosen = new ChosenFactors(
            passwordHash, keys.Seal(id, key), step, [.. codes.Select(code => pepper.HashRecoveryCode(id, code))]);
        var isActivated = await accounts.DecideAsync(
            id, stored => InvitationRules.Activate(stored, account.SecurityStamp, chosen, PasswordChanges.NewStamp(), act), cancel);
        return isActivated ? codes : null;
    }
}
