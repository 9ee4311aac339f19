using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace EspaceFamille.Portal.Drafts;

/// <summary>Encrypts content under its id: content copied into another draft cannot be decrypted.</summary>
internal sealed class DraftSeal(IDataProtectionProvider protection, string purpose)
{
    public byte[] Encrypt<T>(string id, T content) =>
        protection.CreateProtector(purpose, id).Protect(JsonSerializer.SerializeToUtf8Bytes(content));

    /// <summary>Null where the key was deleted, or where the form has changed since.</summary>
    public T? Decrypt<T>(string id, byte[] encrypted)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(protection.CreateProtector(purpose, id).Unprotect(encrypted));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
