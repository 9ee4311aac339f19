using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>The kind of request that a document or a review belongs to. In routes it is written as in JSON: <c>absence</c>.</summary>
[JsonConverter(typeof(TolerantEnumConverter<RequestKind>))]
public enum RequestKind
{
    Unknown,
    Absence,
}
