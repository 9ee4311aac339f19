using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// No page can be read of documents of a request, after all of them were analysed. The family is asked for others. Each document is counted
/// in one message of its request.
/// </summary>
public sealed record SupportingDocumentsUnreadable
{
    [JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
    public required RequestKind RequestKind { get; init; }
    public required RequestHead Request { get; init; }

    /// <summary>The review's version.</summary>
    public required long Version { get; init; }

    /// <summary>The number of documents of which no page can be read.</summary>
    public required int Unreadable { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
}
