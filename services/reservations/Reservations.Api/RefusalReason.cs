using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>Why the town refused the supporting documents of an absence.</summary>
[JsonConverter(typeof(ApiEnumConverter<RefusalReason>))]
public enum RefusalReason
{
    Unknown,
    Unreadable,
    WrongPerson,
    WrongDates,
    NotSupporting,
    NoDocument,
    Other,

    /// <summary>The malware scanner rejected the file.</summary>
    Infected,
}
