using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EspaceFamille.Identity.Keys;

/// <summary>
/// The keys of cookies are stored sealed (AES-256-GCM) under a key that derives from the pepper: who has the database
/// alone cannot make a session.
/// </summary>
internal sealed class KeySealer(KeyRing keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(Sealed.Of(keys.SealingKey, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(KeyOpener));
}

/// <summary>Made by the framework, by the name that the stored key carries.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        Sealed.Open(services.GetRequiredService<KeyRing>().SealingKey, Convert.FromBase64String(encryptedElement.Value))));
}

/// <summary>Nonce, tag and cipher text in a row.</summary>
internal static class Sealed
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Of(byte[] key, ReadOnlySpan<byte> plain)
    {
        var all = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(all.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(all.AsSpan(0, NonceBytes), plain, all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes));
        return all;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> all)
    {
        var plain = new byte[all.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(all[..NonceBytes], all[(NonceBytes + TagBytes)..], all.Slice(NonceBytes, TagBytes), plain);
        return plain;
    }
}
