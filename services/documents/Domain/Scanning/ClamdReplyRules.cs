using System.Globalization;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Scanning;

/// <summary>The meaning of clamd's replies. Only its exact texts count: any other text is no verdict.</summary>
internal static class ClamdReplyRules
{
    private const string Stream = "stream: ";
    private const string Found = " FOUND";
    private const int DateCharacters = 24;

    /// <summary>The reply to INSTREAM; pending for an error or an unknown text.</summary>
    public static ScanState StateOf(string reply) => reply switch
    {
        "stream: OK" => ScanState.Clean,
        _ when reply.StartsWith(Stream, StringComparison.Ordinal) && reply.EndsWith(Found, StringComparison.Ordinal) =>
            ScanState.Infected,
        _ => ScanState.Pending,
    };

    /// <summary>
    /// When the signatures were published, from the reply to VERSION: <c>ClamAV 1.4.3/27500/Mon Dec  7 09:20:30 2026</c>, in
    /// UTC, the zone of clamd's container. Null while clamd has no signature database of its publisher.
    /// </summary>
    public static DateTimeOffset? SignaturesOf(string version) =>
        version.Split('/') is [_, _, { Length: DateCharacters } date]
        && DateTimeOffset.TryParseExact(
            date, "ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite | DateTimeStyles.AssumeUniversal, out var publishedAt)
            ? publishedAt
            : null;
}
