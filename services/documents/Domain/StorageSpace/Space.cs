using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// The storage space of one account, which is its id. Its key is here only as two wraps, and neither is under a key of the installation
/// alone. An erased space has no wrap: nothing of it can be decrypted any more.
/// </summary>
internal sealed record Space : Aggregate
{
    /// <summary>The key, wrapped under the storage password; null once the space is erased.</summary>
    public PasswordWrap? PasswordWrap { get; init; }

    /// <summary>The key, wrapped under the recovery code; null once the space is erased.</summary>
    public RecoveryWrap? RecoveryWrap { get; init; }

    /// <summary>Whether its owner has proven to have the printed recovery code.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SpaceDocument> Documents { get; init; }

    /// <summary>The last day on which it was created or opened.</summary>
    public required DateOnly UsedOn { get; init; }

    /// <summary>The day on which it is emptied, because its owner has lost both secrets; null unless that is scheduled.</summary>
    public DateOnly? EmptiedOn { get; init; }

    /// <summary>The instant at which the account was closed; null for an account that is not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The instant at which the town disabled the account; null for an account that is not.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>The version of the account at which it was disabled or opened again last: earlier ones change nothing.</summary>
    public long AccountVersion { get; init; }

    /// <summary>The version of the latest message about its content.</summary>
    public long ContentVersion { get; init; }

    /// <summary>The last day on which its owner was reminded of documents that expire; null for none.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>Null for a space that was used within the last months.</summary>
    public SpaceAnnouncement? Announcement { get; init; }

    /// <summary>The day on which a mail to its owner is due; null for none. Stored for the search of those that are due.</summary>
    public DateOnly? NoticeOn => !SpaceRules.IsUsable(this)
        ? null
        : SpaceReminderRules.NextOn(this) is { } reminder && !(SpaceRetentionRules.NextOn(this) < reminder)
            ? reminder
            : SpaceRetentionRules.NextOn(this);

    /// <summary>The instant at which its erasure began; null for all others.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public long UsedBytes => Documents.Sum(document => (long)document.Blocks * SpaceDocument.BlockBytes);
}
