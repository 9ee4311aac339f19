using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Platform;
using NSec.Cryptography;

namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>
/// Wraps the key of a storage space under its storage password: Argon2id, then HKDF with the pepper as its salt. The database alone, or
/// the pepper alone, does not suffice to try passwords.
/// </summary>
internal static class PasswordWrapping
{
    private const string Name = "password";
    private const int SaltBytes = 16;

    public static PasswordWrap Wrap(SpaceKey key, string accountId, string password, DerivationCost cost, SpacePeppers peppers)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        using var derived = Derive(accountId, password, salt, cost, peppers.Find(peppers.ActiveId));
        return new PasswordWrap(salt, cost, peppers.ActiveId, key.WrapUnder(derived, Name, Context(accountId)));
    }

    /// <returns>Null for another password.</returns>
    /// <exception cref="InvalidOperationException">The pepper is not configured.</exception>
    public static SpaceKey? Unwrap(PasswordWrap wrap, string accountId, string password, SpacePeppers peppers)
    {
        using var derived = Derive(accountId, password, wrap.Salt, wrap.Cost, peppers.Find(wrap.PepperId));
        return derived.TryUnwrap(wrap.Envelope, Name, Context(accountId));
    }

    /// <summary>Whether a new wrap of the same password would be stronger, or under a newer pepper.</summary>
    public static bool IsOutdated(PasswordWrap wrap, DerivationCost cost, SpacePeppers peppers) =>
        wrap.PepperId != peppers.ActiveId || wrap.Cost.MemoryKiB < cost.MemoryKiB || wrap.Cost.Passes < cost.Passes;

    internal static SpaceKey Derive(string accountId, string password, byte[] salt, DerivationCost cost, byte[] pepper)
    {
        var argon = PasswordBasedKeyDerivationAlgorithm.Argon2id(
            new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = cost.MemoryKiB, NumberOfPasses = cost.Passes });
        var text = Encoding.UTF8.GetBytes(PasswordText.Compose(password));
        var stretched = argon.DeriveBytes(text, salt, SpaceKey.Bytes);
        var derived = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, stretched, SpaceKey.Bytes, pepper, Encoding.UTF8.GetBytes(Context(accountId)));
        CryptographicOperations.ZeroMemory(text);
        CryptographicOperations.ZeroMemory(stretched);
        return SpaceKey.Of(derived);
    }

    private static string Context(string accountId) => $"espace-famille space password 1 {accountId}";
}
