using System.Buffers.Text;
using System.Text.RegularExpressions;
using MongoDB.Bson;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>Finds everything that could be a key of 32 bytes, whether it is one or not.</summary>
internal static partial class KeySearch
{
    private const int KeyBytes = 32;

    public static IReadOnlyCollection<byte[]> In(Loot loot) =>
    [
        .. loot.Documents.SelectMany(one => In(one.Document)).Concat(loot.Texts.SelectMany(In))
            .DistinctBy(Convert.ToHexString, StringComparer.Ordinal),
    ];

    public static IEnumerable<byte[]> In(string text) => Hexadecimal().Matches(text).Select(token => Convert.FromHexString(token.Value))
        .Concat(Base64().Matches(text).SelectMany(token => Decode(token.Value)));

    private static IEnumerable<byte[]> Decode(string base64)
    {
        var characters = base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        if (Base64Url.IsValid(characters, out var length) && length == KeyBytes)
            yield return Base64Url.DecodeFromChars(characters);
    }

    private static IEnumerable<byte[]> In(BsonValue value) => value switch
    {
        BsonDocument document => document.Values.SelectMany(In),
        BsonArray array => array.SelectMany(In),
        BsonString text => In(text.Value),
        BsonBinaryData { Bytes: { Length: KeyBytes } key } => [key],
        _ => [],
    };

    [GeneratedRegex("(?<![A-Za-z0-9])[0-9A-Fa-f]{64}(?![A-Za-z0-9])", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{43}=?(?![A-Za-z0-9+/_=-])", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Base64();
}
