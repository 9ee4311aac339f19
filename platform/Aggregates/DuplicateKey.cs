using System.Text.RegularExpressions;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Reads which unique index refused a write.</summary>
internal static partial class DuplicateKey
{
    /// <summary>The code of the error that a command reports, where a write reports a category.</summary>
    public const int Code = 11000;

    /// <summary>The name of the index that each collection has on its ids.</summary>
    public const string IdIndex = "_id_";

    /// <summary>The name in an error such as <c>E11000 duplicate key error collection: a.b index: number_1 dup key: { ... }</c>.</summary>
    public static string IndexOf(WriteError error) => Index().Match(error.Message) is { Success: true } match
        ? match.Groups["name"].Value
        : throw new InvalidOperationException("The database named no index in its duplicate key error.");

    [GeneratedRegex(@" index: (?<name>\S+)( collation: .*?)? dup key: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();
}
