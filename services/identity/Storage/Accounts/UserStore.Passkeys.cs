using System.Buffers.Text;
using EspaceFamille.Identity.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>The passkeys as ASP.NET Core Identity reads them. Changes are the rules' own: nothing is written through here.</summary>
internal sealed partial class UserStore : IUserPasskeyStore<User>
{
    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Account.Passkeys.Select(InfoOf)]);

    public async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await accounts.FindByPasskeyAsync(Base64Url.EncodeToString(credentialId), cancellationToken) is { } found
            ? new User(found)
            : null;

    public Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(user.Account.Passkeys.Where(passkey => passkey.Id == id).Select(InfoOf).FirstOrDefault());
    }

    /// <exception cref="NotSupportedException">A passkey is added with a proof, and used with a sign-in, each in one write.</exception>
    public Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <inheritdoc cref="AddOrUpdatePasskeyAsync"/>
    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>What the attestation stated beside the key is not kept.</summary>
    private static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id), Convert.FromBase64String(passkey.PublicKey), passkey.AddedAt, (uint)passkey.SignCount,
        [.. passkey.Transports], isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [],
        clientDataJson: []);
}
