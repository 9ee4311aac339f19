using System.Globalization;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Scanning;

/// <summary>What clamd's answers mean. Only its exact words count: anything that is not one of them is no verdict.</summary>
internal static class ClamdAnswerRules
{
    private const string Stream = "stream: ";
    private const string Found = " FOUND";
    private const int DateCharacters = 24;

    /// <summary>The answer to INSTREAM; pending for an error, or for words that clamd does not say.</summary>
    public static ScanState StateOf(string answer) => answer switch
    {
        "stream: OK" => ScanState.Clean,
        _ when answer.StartsWith(Stream, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) => ScanState.Infected,
        _ => ScanState.Pending,
    };

    /// <summary>
    /// When the signatures were made, from the answer to VERSION: <c>ClamAV 1.4.3/27500/Mon Dec  7 09:20:30 2026</c>, in
    /// UTC as clamd's container runs. Null while clamd has no signature database of its publisher.
    /// </summary>
    public static DateTimeOffset? SignaturesOf(string version) =>
        version.Split('/') is [_, _, { Length: DateCharacters } date]
        && DateTimeOffset.TryParseExact(
            date, "ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite | DateTimeStyles.AssumeUniversal, out var made)
            ? made
            : null;
}
