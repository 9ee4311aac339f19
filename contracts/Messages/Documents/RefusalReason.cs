using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Documents;

/// <summary>Why supporting documents were refused. A closed list, for consumers; <see cref="TownReason"/> has the words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalReason>))]
public enum RefusalReason
{
    Unreadable,
    WrongPerson,
    WrongDates,
    NotSupporting,
    NoDocument,

    /// <summary>Another reason: the agent's own words state it, or a reason that the town added to its list.</summary>
    Other,

    /// <summary>The malware scanner found something in it.</summary>
    Infected,
}
