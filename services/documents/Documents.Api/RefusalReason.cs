using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>Why an agent refused the supporting documents of a request.</summary>
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

    /// <summary>The malware scanner found something in a file.</summary>
    Infected,
}
