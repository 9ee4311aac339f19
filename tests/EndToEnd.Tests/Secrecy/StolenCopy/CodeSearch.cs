using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>Finds everything that could be a recovery code, and derives what it would open.</summary>
internal static partial class CodeSearch
{
    public static IEnumerable<string> In(Loot loot) => loot.Texts.Concat(loot.Documents.Select(one => one.Document.ToString()))
        .SelectMany(text => Code().Matches(text)).Select(found => found.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The keys under which these codes would have wrapped the space of the account.</summary>
    public static IEnumerable<byte[]> KeysOf(IEnumerable<string> codes, Loot loot, string account)
    {
        var salts = loot.Documents.Where(one => one.Collection == "spaces" && one.Document["_id"] == account)
            .Select(one => one.Document["recoveryWrap"]["salt"].AsByteArray).ToList();
        var context = Encoding.UTF8.GetBytes($"espace-famille space recovery 1 {account}");
        return
            from code in codes
            from salt in salts
            select HKDF.DeriveKey(
                HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(code.Replace("-", "", StringComparison.Ordinal)), 32, salt, context);
    }

    [GeneratedRegex(
        "(?<![0-9A-Za-z])[0-9A-Z]{4}(-?[0-9A-Z]{4}){7}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Code();
}
