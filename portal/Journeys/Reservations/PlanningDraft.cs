using EspaceFamille.Portal.Drafts;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>The days that an actor ticked and unticked in one enrolment's planning, before the request is sent.</summary>
/// <param name="For">The child and the activity, for lists of drafts.</param>
/// <param name="Version">The planning's version when a page was last sent.</param>
/// <param name="Changes">At most one per day, in ascending order.</param>
/// <param name="Touches">The days that were ticked or unticked so far, with the draft's version that this made.</param>
/// <param name="Reason">An agent's reason for acting, as far as it is written.</param>
internal sealed record PlanningDraft(
    string For, string Version, IReadOnlyList<DraftDay> Changes, IReadOnlyList<DraftTouch> Touches, string? Reason = null) : IDraftForm
{
    public string Title => $"Réservations de {For}";

    public string Step { get; init; } = "planning";

    public IEnumerable<DateOnly> ToReserve => Changes.Where(change => change.Reserve).Select(change => change.Day);

    public IEnumerable<DateOnly> ToCancel => Changes.Where(change => !change.Reserve).Select(change => change.Day);

    public static string FormOf(string enrolmentId) => $"reservations:{enrolmentId}";

    public static PlanningDraft Begin(string who, string version) => new(who, version, [], []);

    /// <summary>True to reserve the day, false to cancel it, null where the draft does not change it.</summary>
    public bool? Wanted(DateOnly day) => Changes.FirstOrDefault(change => change.Day == day)?.Reserve;

    /// <summary>The draft's version that ticked or unticked the day last; 0 where none did.</summary>
    public long TouchedAt(DateOnly day) => Touches.FirstOrDefault(touch => touch.Day == day)?.Version ?? 0;
}

/// <param name="Reserve">True to reserve the day, false to cancel it.</param>
internal sealed record DraftDay(DateOnly Day, bool Reserve);

/// <param name="Version">The draft's version that ticked or unticked the day.</param>
internal sealed record DraftTouch(DateOnly Day, long Version);
