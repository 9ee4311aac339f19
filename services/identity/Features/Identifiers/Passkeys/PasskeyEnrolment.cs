using System.Buffers.Text;
using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.Identifiers.Passkeys;

/// <summary>The ceremony that makes a passkey for the own account, in one session.</summary>
internal sealed class PasskeyEnrolment(IPasskeyHandler<User> handler, PasskeyCeremonyStore ceremonies, TimeProvider clock)
{
    private const int HandleBytes = 24;
    private const int MaxResponseCharacters = 64_000;

    /// <returns>The id of the challenge, and what the browser's function for passkeys takes, in JSON.</returns>
    public async Task<(string Id, string Options)> BeginAsync(
        HttpContext http, string sessionId, Account account, CancellationToken cancel)
    {
        var handle = account.PasskeyHandle
            ?? PasskeyRules.HandleOf(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(HandleBytes)));
        var person = new PasskeyUserEntity
        {
            Id = handle,
            Name = account.UserName,
            DisplayName = $"{account.Contact.FirstName} {account.Contact.LastName}",
        };
        var options = await handler.MakeCreationOptionsAsync(person, http);
        return (await ceremonies.InsertAsync(sessionId, options.AttestationState!, cancel), options.CreationOptionsJson);
    }

    /// <summary>Null when the response is none to a challenge of this session, or was given before.</summary>
    public async Task<(Passkey Passkey, string Handle)?> CompleteAsync(
        HttpContext http, string sessionId, string? challengeId, string? response, string name, CancellationToken cancel)
    {
        if (response is not { Length: > 0 and <= MaxResponseCharacters }
            || await ceremonies.TakeAsync(challengeId ?? "", sessionId, cancel) is not { } state)
            return null;
        var result =
            await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = response, AttestationState = state });
        if (!result.Succeeded)
            return null;
        var made = result.Passkey;
        return (
            new Passkey(
                Base64Url.EncodeToString(
                    made.CredentialId), Convert.ToBase64String(made.PublicKey), name, clock.GetUtcNow(), made.SignCount,
                made.Transports ?? [], made.IsBackupEligible, made.IsBackedUp),
            result.UserEntity.Id);
    }
}
