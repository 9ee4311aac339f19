using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace EspaceFamille.Reservations.Domain.Recaps;

/// <summary>Identifies what a family was shown before it submits: equal facts in the same order have the same digest.</summary>
internal static class RecapDigest
{
    public static string Of(params IEnumerable<string> facts) =>
        Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts.ToArray())));
}
