namespace EspaceFamille.Portal.Api;

/// <summary>Days of one enrolment's planning, with what the enrolment is.</summary>
/// <param name="NoticeRule">The town's rule of the day, in one French sentence.</param>
/// <param name="Version">Changes whenever the planning does.</param>
internal sealed record PlanningDays(
    string EnrolmentId, string ChildId, string? ChildName, string Activity, string Place, string Group, DateOnly From, DateOnly To,
    DateOnly? BookableUntil, string NoticeRule, string Version, IReadOnlyList<PlanningDay> Days);

/// <param name="State">"free", "reserved", "locked", "closed", "pending", "absentJustified", "absentRefused", "served", "servedUnreserved".</param>
/// <param name="Deadline">The last instant, inclusive, at which the day may be changed.</param>
/// <param name="Reason">In French: why the day cannot be changed.</param>
/// <param name="Explanation">In French: how the deadline was counted.</param>
internal sealed record PlanningDay(
    DateOnly Day, string State, DateTimeOffset? Deadline, bool CanChange, string? Code, string? Reason, string? AbsenceId, string? Explanation)
{
    /// <summary>The family holds the day, and is billed for it.</summary>
    public bool IsHeld => State is "reserved" or "pending" or "absentRefused";
}

/// <summary>What the API answers to a request that changed a planning.</summary>
internal sealed record SubmittedRequest(string Id, string Number);

/// <summary>What a weekly pattern would do.</summary>
internal sealed record PatternPreview(IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<SkippedDay> Skipped);

internal sealed record SkippedDay(DateOnly Day, string Code, string Reason);

/// <param name="Weekdays">"monday" to "sunday".</param>
/// <param name="Anchor">The Monday of a week that counts, for one week in two.</param>
/// <param name="Action">"add" or "remove".</param>
internal sealed record WeeklyPattern(IReadOnlyList<string> Weekdays, DateOnly? Anchor, DateOnly From, DateOnly To, string Action);
