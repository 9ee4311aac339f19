using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// How a storage space changes. Nobody but its owner learns of these changes, except that the space is empty or is not
/// (<see cref="SpaceContentRules"/>).
/// </summary>
internal static class SpaceRules
{
    /// <summary>From the request until everything is deleted: who still has a secret can cancel.</summary>
    public const int EmptyingDays = 30;

    /// <summary>Both wraps are stored by one write: there is never a space that only one secret opens.</summary>
    public static Change<Space> Create(string accountId, PasswordWrap password, RecoveryWrap recovery, DateOnly today) => new(new Space
    {
        Id = accountId,
        PasswordWrap = password,
        RecoveryWrap = recovery,
        Documents = [],
        UsedOn = today,
        ContentVersion = SpaceContentRules.FirstVersion(today),
    });

    public static bool IsUsable(Space space) => space is { ErasedAt: null, ClosedAt: null, DisabledAt: null };

    /// <param name="opened">The wrap that the typed password has opened.</param>
    /// <param name="stronger">Another wrap under the same password; null to keep the stored one.</param>
    public static Change<Space>? Open(Space space, PasswordWrap opened, PasswordWrap? stronger, DateOnly today)
    {
        if (!IsUsable(space))
            return null;
        // A concurrent change of the password has replaced the wrap: the new password stays.
        var wrap = stronger is not null && IsSame(space.PasswordWrap!, opened) ? stronger : space.PasswordWrap;
        return wrap == space.PasswordWrap && space.UsedOn == today && space.Announcement is null
            ? null
            : new(Used(space, today) with { PasswordWrap = wrap });
    }

    /// <summary>
    /// Of an account that is closed for good. Null where it changes nothing: a merger is refused while the account has documents, so those
    /// of a concurrent upload stay.
    /// </summary>
    public static Change<Space>? Close(Space space, DateTimeOffset closedAt, AccountClosing? closing = null) =>
        space.ClosedAt is null && !(closing is AccountClosing.Merger && space.Documents.Count > 0)
            ? new(space with { ClosedAt = closedAt })
            : null;

    /// <param name="accountVersion">Null is returned for one that is not newer than what is stored.</param>
    public static Change<Space>? Disable(Space space, long accountVersion, DateTimeOffset disabledAt) =>
        accountVersion > space.AccountVersion
            ? new(space with { DisabledAt = disabledAt, AccountVersion = accountVersion })
            : null;

    /// <summary>What was to happen to the space begins anew: its owner could not prevent it.</summary>
    /// <inheritdoc cref="Disable"/>
    public static Change<Space>? Reopen(Space space, long accountVersion, DateOnly today) => accountVersion > space.AccountVersion
        ? new(space with
        {
            DisabledAt = null,
            AccountVersion = accountVersion,
            Announcement = null,
            EmptiedOn = space.EmptiedOn is null ? null : today.AddDays(EmptyingDays),
        })
        : null;

    /// <param name="opened">The wrap that the typed password has opened, which must still be stored. Null after a recovery.</param>
    public static Change<Space>? ChangePassword(Space space, PasswordWrap? opened, PasswordWrap password, DateOnly today) =>
        IsUsable(space) && (opened is null || IsSame(space.PasswordWrap!, opened))
            ? new(Used(space, today) with { PasswordWrap = password })
            : null;

    /// <summary>Whether the password still is the one that opened this wrap.</summary>
    /// <param name="stronger">Another wrap under the same password, which may have replaced it.</param>
    public static bool IsOpenedBy(Space space, PasswordWrap opened, PasswordWrap? stronger) => IsUsable(space)
        && (IsSame(space.PasswordWrap!, opened) || (stronger is not null && IsSame(space.PasswordWrap!, stronger)));

    /// <summary>The earlier code opens the space no more; the new one has to be confirmed.</summary>
    public static Change<Space>? RenewCode(Space space, RecoveryWrap recovery) =>
        IsUsable(space) ? new(space with { RecoveryWrap = recovery, IsConfirmed = false }) : null;

    /// <param name="confirmed">The wrap under the code that was typed: a concurrent renewal has replaced it.</param>
    public static Change<Space>? Confirm(Space space, RecoveryWrap confirmed) =>
        IsUsable(space) && space.RecoveryWrap!.Salt.AsSpan().SequenceEqual(confirmed.Salt) ? new(space with { IsConfirmed = true }) : null;

    public static Change<Space>? ScheduleEmptying(Space space, DateOnly today) =>
        !IsUsable(space) || space.EmptiedOn is not null ? null : new(space with { EmptiedOn = today.AddDays(EmptyingDays) });

    public static Change<Space>? CancelEmptying(Space space) =>
        IsUsable(space) && space.EmptiedOn is not null ? new(space with { EmptiedOn = null }) : null;

    public static Change<Space>? Add(Space space, SpaceDocument document) =>
        IsUsable(space) && space.IsConfirmed && SpaceQuota.Exceeded(space, document.Blocks) is null
            ? SpaceContentRules.WithDocuments(space, [.. space.Documents, document])
            : null;

    /// <summary>
    /// Another last day of validity has reminders of its own. Null where the stored document is not the one that was decrypted: a
    /// concurrent change has replaced it.
    /// </summary>
    public static Change<Space>? Replace(Space space, SpaceDocument before, SpaceDocument after) =>
        IsUsable(space) && Find(space, before.Id) is { } stored && IsSame(stored, before)
        && SpaceQuota.Exceeded(space, after.Blocks, stored.Blocks) is null
            ? new(space with { Documents = [.. space.Documents.Select(one => one.Id == before.Id ? Reminded(one, after) : one)] })
            : null;

    public static Change<Space>? Delete(Space space, string documentId) => IsUsable(space) && Find(space, documentId) is not null
        ? SpaceContentRules.WithDocuments(space, [.. space.Documents.Where(one => one.Id != documentId)])
        : null;

    public static SpaceDocument? Find(Space space, string documentId) =>
        space.Documents.FirstOrDefault(document => document.Id == documentId);

    /// <summary>The wraps first: what is not deleted yet cannot be decrypted from then on.</summary>
    public static Change<Space>? Erase(Space space, DateTimeOffset now) => space.ErasedAt is null
        ? SpaceContentRules.WithDocuments(space with { PasswordWrap = null, RecoveryWrap = null, ErasedAt = now }, [])
        : null;

    /// <summary>What was announced of its erasure is void.</summary>
    private static Space Used(Space space, DateOnly today) => space with { UsedOn = today, Announcement = null };

    private static SpaceDocument Reminded(SpaceDocument stored, SpaceDocument after) =>
        after with { Reminded = after.ExpiresOn == stored.ExpiresOn ? stored.Reminded : null };

    private static bool IsSame(PasswordWrap stored, PasswordWrap opened) => stored.Salt.AsSpan().SequenceEqual(opened.Salt);

    private static bool IsSame(SpaceDocument stored, SpaceDocument before) =>
        stored.Version == before.Version && stored.Details.AsSpan().SequenceEqual(before.Details);
}
