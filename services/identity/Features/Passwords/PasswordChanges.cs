using System.Buffers.Text;
using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using EspaceFamille.Web.Layout;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Passwords;

/// <summary>Checks and stores a new password of an existing account, mails it to the owner, and ends the account's sessions.</summary>
internal sealed class PasswordChanges(
    AccountStore accounts, IPasswordHasher<User> hasher, HashingLimiter hashing, OwnerActs acts, AccountMails mails, OpenSessions sessions,
    SessionStore sessionStore, IOptions<TownOptions> town, IOptions<IdentityOptions> options)
{
    private const int StampBytes = 20;

    public PasswordProfile ProfileOf(Account account) => PasswordProfiles.Of(account.Role, options.Value.FamilyPasswords);

    public IReadOnlyList<PasswordFault> Check(Account account, string? password) => PasswordRules.Check(
        ProfileOf(account), password,
        account.UserName, account.Contact.FirstName, account.Contact.LastName, town.Value.Name);

    /// <summary>The hash of a password that was checked; null when too many sign-ins wait to be evaluated.</summary>
    public async Task<string?> HashAsync(Account account, string password, CancellationToken cancel)
    {
        using var slot = await hashing.EnterAsync(isKnownBrowser: true, cancel);
        return slot is null ? null : hasher.HashPassword(new User(account), password);
    }

    /// <param name="action">Of the journal.</param>
    /// <param name="keptSession">The public id of the owner's session in this browser, which is kept; null ends all.</param>
    /// <returns>False when nothing was stored: the account is not active any more.</returns>
    public async Task<bool> ChangeAsync(Account account, string hash, string action, string? keptSession, CancellationToken cancel)
    {
        var (stamp, act) = (NewStamp(), await acts.NewAsync(account.Id, cancel));
        var isChanged = false;
        await accounts.ChangeAsync(
            account.Id,
            known =>
            {
                var change = CredentialRules.ChangePassword(known, hash, stamp, action, mails.PasswordChanged(known, act.At), act);
                isChanged = change is not null;
                return change;
            },
            cancel);
        if (!isChanged)
            return false;
        if (keptSession is not null)
            await sessionStore.KeepAsync(keptSession, stamp, cancel);
        await sessions.EndOthersAsync(account.Id, keptSession, cancel);
        return true;
    }

    /// <summary>A random security stamp: sessions and refresh tokens with another one have ended.</summary>
    public static string NewStamp() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(StampBytes));
}
