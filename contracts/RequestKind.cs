using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts;

/// <summary>
/// What kind of request a household made. Documents and reviews belong to a request, and each service lists its own. In routes a
/// kind is written as in JSON: <c>absence</c>.
/// </summary>
[JsonConverter(typeof(ApiEnumConverter<RequestKind>))]
public enum RequestKind
{
    Unknown,
    Absence,
    Reservations,
}
