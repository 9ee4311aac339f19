using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>How far a review is.</summary>
[JsonConverter(typeof(ApiEnumConverter<ReviewState>))]
public enum ReviewState
{
    Unknown,
    Waiting,
    Decided,

    /// <summary>The family withdrew its request before a decision.</summary>
    Closed,
}
