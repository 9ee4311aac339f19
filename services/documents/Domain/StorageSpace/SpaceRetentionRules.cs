using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// When storage spaces are erased without a request of their owner. An unused one is announced twice, and never erased without: after an
/// outage the erasure waits for the announcements.
/// </summary>
internal static class SpaceRetentionRules
{
    /// <summary>Months without an opening after which a space is erased.</summary>
    public const int UnusedMonths = 36;

    /// <summary>Days after which the space of a closed account is erased.</summary>
    public const int ClosedDays = 30;

    /// <summary>Months after which the space of a disabled account is erased.</summary>
    public const int DisabledMonths = 12;

    /// <summary>Days before the erasure of an unused space at which it is announced.</summary>
    public const int FirstAnnouncementDays = 60, LastAnnouncementDays = 7;

    public static DateOnly ErasedOn(Space space) => space.Announcement?.ErasedOn ?? space.UsedOn.AddMonths(UnusedMonths);

    /// <summary>The day of the erasure, from its announcement on; null before.</summary>
    public static DateOnly? AnnouncedErasure(Space space, DateOnly today) =>
        ErasedOn(space) is var day && day.AddDays(-FirstAnnouncementDays) <= today ? day : null;

    /// <summary>The day of the next announcement; null after the last one.</summary>
    public static DateOnly? NextOn(Space space) => DaysOfNext(space) is { } days ? ErasedOn(space).AddDays(-days) : null;

    /// <summary>The announcement that is due, at least as many days before the erasure as it states. Null when none is.</summary>
    public static Change<Space>? Announce(Space space, DateOnly today)
    {
        if (!SpaceRules.IsUsable(space) || DaysOfNext(space) is not { } days || !(NextOn(space) <= today))
            return null;
        var (planned, earliest) = (ErasedOn(space), today.AddDays(days));
        var announcement = new SpaceAnnouncement(days, planned > earliest ? planned : earliest);
        return new(
            space with { Announcement = announcement },
            (long version) => new SpaceErasureAnnounced
            {
                AccountId = space.Id,
                Version = version,
                AnnouncedOn = today,
                ErasedOn = announcement.ErasedOn,
            });
    }

    private static int? DaysOfNext(Space space) => space.Announcement?.Days switch
    {
        null => FirstAnnouncementDays,
        FirstAnnouncementDays => LastAnnouncementDays,
        _ => null,
    };
}
