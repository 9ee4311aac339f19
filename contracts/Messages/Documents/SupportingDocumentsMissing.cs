using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Documents;

/// <summary>Declared documents of a request were erased, or lost a file, before its review opened. The family is asked for them.</summary>
public sealed record SupportingDocumentsMissing
{
    [JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
    public required RequestKind RequestKind { get; init; }
    public required RequestHead Request { get; init; }

    /// <summary>The review's version.</summary>
    public required long Version { get; init; }

    /// <summary>The number of declared documents that are not available as declared.</summary>
    public required int Missing { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
}
