using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EspaceFamille.Platform;

/// <summary>
/// Encrypts the Data Protection keys at rest: with a copy of the database alone nobody can forge a session or read a draft. A key
/// of one host's ring cannot be decrypted as a key of another one's.
/// </summary>
internal sealed class KeyRingEncryptor(KeyRingSecret secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plaintext = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var envelope = Sealed.Encrypt(secret.Keys, plaintext, secret.AssociatedData);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(envelope)), typeof(KeyRingDecryptor));
    }
}
