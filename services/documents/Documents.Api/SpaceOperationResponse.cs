using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>One line of the journal of a storage space, which its owner alone reads.</summary>
/// <param name="At" example="2026-12-03T09:15:00Z">When it happened.</param>
/// <param name="Action">What was done.</param>
/// <param name="DocumentId" example="5f2b8c0d9e1a4b7c8d6e3f0a1b2c3d4e">The document; null where it concerns no single one.</param>
public sealed record SpaceOperationResponse(DateTimeOffset At, SpaceAction Action, string? DocumentId = null);

/// <summary>What was done in a storage space.</summary>
[JsonConverter(typeof(ApiEnumConverter<SpaceAction>))]
public enum SpaceAction
{
    Unknown,
    Created,
    Opened,
    Closed,

    /// <summary>A wrong storage password or recovery code was typed.</summary>
    OpeningRefused,
    Added,
    Read,

    /// <summary>It was read to be copied to a request, for the town.</summary>
    Copied,
    DetailsChanged,
    Replaced,
    Deleted,

    /// <summary>All documents were downloaded.</summary>
    Archived,
    PasswordChanged,

    /// <summary>It was opened by the recovery code.</summary>
    Recovered,
    CodeRenewed,
    CodeConfirmed,
    EmptyingScheduled,
    EmptyingCancelled,
}
