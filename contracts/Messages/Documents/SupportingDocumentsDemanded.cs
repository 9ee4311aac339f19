using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Documents;

/// <summary>An agent requests another document of a request from its family; the request stays under review.</summary>
public sealed record SupportingDocumentsDemanded
{
    [JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
    public required RequestKind RequestKind { get; init; }
    public required RequestHead Request { get; init; }

    /// <summary>The review's version.</summary>
    public required long Version { get; init; }

    /// <summary>Which of the demands about the request it is: 1 for the first. The agent's words stay in the review.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset DemandedAt { get; init; }
}
