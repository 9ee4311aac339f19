using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>How a storage space changes. None of these changes is published: nobody but its owner learns of them.</summary>
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
    });

    public static bool IsUsable(Space space) => space is { ErasedAt: null, ClosedAt: null };

    /// <param name="opened">The wrap that the typed password has opened.</param>
    /// <param name="stronger">Another wrap under the same password; null to keep the stored one.</param>
    public static Change<Space>? Open(Space space, PasswordWrap opened, PasswordWrap? stronger, DateOnly today)
    {
        if (!IsUsable(space))
            return null;
        // A concurrent change of the password has replaced the wrap: the new password stays.
        var wrap = stronger is not null && IsSame(space.PasswordWrap!, opened) ? stronger : space.PasswordWrap;
        return wrap == space.PasswordWrap && space.UsedOn == today ? null : new(space with { UsedOn = today, PasswordWrap = wrap });
    }

    public static Change<Space>? Close(Space space, DateTimeOffset closedAt) =>
        space.ClosedAt is null ? new(space with { ClosedAt = closedAt }) : null;

    /// <param name="opened">The wrap that the typed password has opened, which must still be stored. Null after a recovery.</param>
    public static Change<Space>? ChangePassword(Space space, PasswordWrap? opened, PasswordWrap password, DateOnly today) =>
        IsUsable(space) && (opened is null || IsSame(space.PasswordWrap!, opened))
            ? new(space with { PasswordWrap = password, UsedOn = today })
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
            ? new(space with { Documents = [.. space.Documents, document] })
            : null;

    /// <summary>Null where the stored document is not the one that was decrypted: a concurrent change has replaced it.</summary>
    public static Change<Space>? Replace(Space space, SpaceDocument before, SpaceDocument after) =>
        IsUsable(space) && Find(space, before.Id) is { } stored && IsSame(stored, before)
        && SpaceQuota.Exceeded(space, after.Blocks, stored.Blocks) is null
            ? new(space with { Documents = [.. space.Documents.Select(one => one.Id == before.Id ? after : one)] })
            : null;

    public static Change<Space>? Delete(Space space, string documentId) => IsUsable(space) && Find(space, documentId) is not null
        ? new(space with { Documents = [.. space.Documents.Where(one => one.Id != documentId)] })
        : null;

    public static SpaceDocument? Find(Space space, string documentId) =>
        space.Documents.FirstOrDefault(document => document.Id == documentId);

    /// <summary>The wraps first: what is not deleted yet cannot be decrypted from then on.</summary>
    public static Change<Space>? Erase(Space space, DateTimeOffset now) => space.ErasedAt is not null
        ? null
        : new(space with { PasswordWrap = null, RecoveryWrap = null, Documents = [], ErasedAt = now });

    private static bool IsSame(PasswordWrap stored, PasswordWrap opened) => stored.Salt.AsSpan().SequenceEqual(opened.Salt);

    private static bool IsSame(SpaceDocument stored, SpaceDocument before) =>
        stored.Version == before.Version && stored.Details.AsSpan().SequenceEqual(before.Details);
}
