using System.Text;
using System.Xml.Linq;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EspaceFamille.Identity.Keys;

/// <summary>
/// The keys of cookies are stored encrypted under a key that derives from the pepper: a copy of the database alone is not
/// enough to forge a session.
/// </summary>
internal sealed class KeySealer(KeyRing keys) : IXmlEncryptor
{
    internal const string Purpose = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plaintext = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var envelope = Sealed.Encrypt(keys.CookieSealing, plaintext, Purpose);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(envelope)), typeof(KeyOpener));
    }
}

/// <summary>Constructed by the framework, by the type name that the stored key carries.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var keys = services.GetRequiredService<KeyRing>().CookieSealing;
        return XElement.Parse(Encoding.UTF8.GetString(
            Sealed.Decrypt(keys, Convert.FromBase64String(encryptedElement.Value), KeySealer.Purpose)));
    }
}
