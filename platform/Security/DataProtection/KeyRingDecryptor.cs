using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EspaceFamille.Platform;

/// <summary>Decrypts stored keys, which name it by <see cref="KeyRingActivator.DecryptorName"/>.</summary>
internal sealed class KeyRingDecryptor(KeyRingSecret secret) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        Sealed.Decrypt(secret.Keys, Convert.FromBase64String(encryptedElement.Value), secret.AssociatedData)));
}
