using EspaceFamille.Platform;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>The days that an actor ticked and unticked in one enrolment's planning, before the request is sent.</summary>
/// <param name="Key">The idempotency key of the request that it becomes.</param>
/// <param name="Version">The planning's version when it was last shown.</param>
/// <param name="Changes">At most one per day, in ascending order.</param>
/// <param name="Reason">An agent's reason for acting, as far as it is written.</param>
internal sealed record PlanningDraft(
    string Key, DateTimeOffset StartedAt, string Version, IReadOnlyList<DraftDay> Changes, string? Reason = null)
{
    public IEnumerable<DateOnly> ToReserve => Changes.Where(change => change.Reserve).Select(change => change.Day);

    public IEnumerable<DateOnly> ToCancel => Changes.Where(change => !change.Reserve).Select(change => change.Day);

    public static string FormOf(string enrolmentId) => $"planning:{enrolmentId}";

    public static PlanningDraft Begin(DateTimeOffset now, string version) => new(Ids.New(), now, version, []);

    /// <summary>True to reserve the day, false to cancel it, null where the draft does not change it.</summary>
    public bool? Wanted(DateOnly day) => Changes.FirstOrDefault(change => change.Day == day)?.Reserve;
}

/// <param name="Reserve">True to reserve the day, false to cancel it.</param>
internal sealed record DraftDay(DateOnly Day, bool Reserve);
