using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>A deadline of decisions, to list the reviews alone for which it is over or within a week.</summary>
[JsonConverter(typeof(ApiEnumConverter<ReviewDeadline>))]
public enum ReviewDeadline
{
    Unknown,

    /// <summary>The law: the town answers a request within two months, or as it has set.</summary>
    Answer,

    /// <summary>The invoices of the month of its first day.</summary>
    Invoice,
}
