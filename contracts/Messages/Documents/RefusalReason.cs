using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Documents;

/// <summary>Why supporting documents were refused. A closed list, so that messages contain no free text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalReason>))]
public enum RefusalReason
{
    Unreadable,
    WrongPerson,
    WrongDates,
    NotSupporting,
    NoDocument,
    Other,

    /// <summary>The malware scanner found something in it.</summary>
    Infected,
}
