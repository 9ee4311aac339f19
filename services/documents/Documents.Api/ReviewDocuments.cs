using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>What there is of the supporting documents of a review, to list such reviews alone.</summary>
[JsonConverter(typeof(ApiEnumConverter<ReviewDocuments>))]
public enum ReviewDocuments
{
    Unknown,

    /// <summary>A declared document is no longer available: the family was asked for it.</summary>
    Missing,

    /// <summary>No document was declared: the proof is handed over on paper, or the reason needs none.</summary>
    None,

    /// <summary>A file waits for the malware scanner or for its pages: the review cannot be accepted yet.</summary>
    Unscanned,

    /// <summary>Every declared document is there, and can be read.</summary>
    Complete,

    /// <summary>The family adds the proof later: such reviews are in no other list of waiting ones.</summary>
    Awaited,
}
