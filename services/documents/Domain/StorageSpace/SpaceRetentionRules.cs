namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>When storage spaces are erased without a request of their owner.</summary>
internal static class SpaceRetentionRules
{
    /// <summary>Months without an opening after which a space is erased.</summary>
    public const int UnusedMonths = 36;

    /// <summary>Days after which the space of a closed account is erased.</summary>
    public const int ClosedDays = 30;

    /// <summary>Days for which the erasure of an unused space is announced.</summary>
    public const int AnnouncedDays = 60;

    public static DateOnly ErasedOn(Space space) => space.UsedOn.AddMonths(UnusedMonths);

    /// <summary>The day of the erasure, from its announcement on; null before.</summary>
    public static DateOnly? AnnouncedErasure(Space space, DateOnly today) =>
        ErasedOn(space) is var day && day.AddDays(-AnnouncedDays) <= today ? day : null;
}
