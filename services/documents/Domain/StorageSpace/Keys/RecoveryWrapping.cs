using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>
/// Wraps the key of a storage space under its recovery code, by HKDF alone: 155 random bits cannot be guessed, and the code opens the
/// space even where every secret of the installation was lost.
/// </summary>
internal static class RecoveryWrapping
{
    private const string Name = "recovery";
    private const int SaltBytes = 16;

    public static RecoveryWrap Wrap(SpaceKey key, string accountId, RecoveryCode code)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        using var derived = Derive(accountId, code, salt);
        return new RecoveryWrap(salt, key.WrapUnder(derived, Name, Context(accountId)));
    }

    /// <returns>Null for another code.</returns>
    public static SpaceKey? Unwrap(RecoveryWrap wrap, string accountId, RecoveryCode code)
    {
        using var derived = Derive(accountId, code, wrap.Salt);
        return derived.TryUnwrap(wrap.Envelope, Name, Context(accountId));
    }

    internal static SpaceKey Derive(string accountId, RecoveryCode code, byte[] salt) => SpaceKey.Of(HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(code.Symbols), SpaceKey.Bytes, salt,
        Encoding.UTF8.GetBytes(Context(accountId))));

    private static string Context(string accountId) => $"espace-famille space recovery 1 {accountId}";
}
