namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>A passkey: the public half of a key pair that a telephone, a computer or a security key keeps (WebAuthn).</summary>
/// <param name="Id">The credential id, in base64url.</param>
/// <param name="PublicKey">As COSE, in base64.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="AddedAt">By the town's clock.</param>
/// <param name="SignCount">The latest signature counter; 0 where the authenticator has none.</param>
/// <param name="Transports">How browsers reach it: "internal", "usb", "hybrid".</param>
/// <param name="IsBackupEligible">It may be copied to other devices of its owner.</param>
internal sealed record Passkey(
    string Id, string PublicKey, string Name, DateTimeOffset AddedAt, long SignCount, IReadOnlyList<string> Transports,
    bool IsBackupEligible, bool IsBackedUp)
{
    /// <summary>The latest sign-in with it.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
