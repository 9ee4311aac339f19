namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>One line of the journal that the owner of a storage space reads, and nobody else.</summary>
/// <param name="DocumentId">Null where it concerns no single document.</param>
internal sealed record SpaceOperation(DateTimeOffset At, SpaceAct Action, string? DocumentId = null);

/// <summary>What was done in a storage space.</summary>
internal enum SpaceAct
{
    Created,
    Opened,
    Closed,

    /// <summary>A wrong storage password or recovery code was typed.</summary>
    OpeningRefused,
    Added,
    Read,

    /// <summary>It was decrypted to be copied to a request, for the town.</summary>
    Copied,
    DetailsChanged,
    Replaced,
    Deleted,
    Archived,
    PasswordChanged,
    Recovered,
    CodeRenewed,
    CodeConfirmed,
    EmptyingScheduled,
    EmptyingCancelled,
}
