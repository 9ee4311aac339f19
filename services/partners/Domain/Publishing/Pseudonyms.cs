using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Publishing;

/// <summary>
/// The pseudonyms of one partner: the first 128 bits of an HMAC-SHA-256 of kind and id under the partner's key, in base64url. Without the
/// key nobody can compute them from ids, nor join the files of two partners.
/// </summary>
/// <param name="key">32 bytes.</param>
internal sealed class Pseudonyms(byte[] key)
{
    private const int Bytes = 16;

    public string Of(PersonalId id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id.Kind}:{id.Value}"), hash);
        return Base64Url.EncodeToString(hash[..Bytes]);
    }
}
