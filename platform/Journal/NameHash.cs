using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Platform;

/// <summary>
/// A keyed hash of an unknown user name of a failed sign-in: equal attempts can be counted, and the text, which may be a
/// password typed into the wrong field, cannot be read.
/// </summary>
public static class NameHash
{
    /// <returns>22 characters of base64url: the first 128 bits of an HMAC-SHA256.</returns>
    public static string Of(string name, ReadOnlySpan<byte> key) =>
        System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name.Normalize())).AsSpan(0, 16));
}
