using EspaceFamille.Platform;

namespace EspaceFamille.Portal.Planning;

/// <summary>What a family has ticked and unticked in one enrolment's planning, before it is sent.</summary>
/// <param name="Key">Of the request that it will become: sending twice is sending once.</param>
/// <param name="Version">The planning as it was last shown.</param>
/// <param name="Changes">At most one for each day, in order.</param>
internal sealed record PlanningDraft(string Key, DateTimeOffset StartedAt, string Version, IReadOnlyList<DraftDay> Changes)
{
    public IEnumerable<DateOnly> ToReserve => Changes.Where(change => change.Reserve).Select(change => change.Day);

    public IEnumerable<DateOnly> ToCancel => Changes.Where(change => !change.Reserve).Select(change => change.Day);

    public static string FormOf(string enrolment) => $"planning:{enrolment}";

    public static PlanningDraft Begin(DateTimeOffset now, string version) =>
        new(Ids.New(), now, version, []);

    /// <summary>What the family wants of the day; null where it left it as it is.</summary>
    public bool? Wanted(DateOnly day) => Changes.FirstOrDefault(change => change.Day == day)?.Reserve;
}

/// <param name="Reserve">True to reserve the day, false to cancel it.</param>
internal sealed record DraftDay(DateOnly Day, bool Reserve);
