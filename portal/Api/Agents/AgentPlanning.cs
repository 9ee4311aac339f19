namespace EspaceFamille.Portal.Api.Agents;

/// <summary>An enrolment and the asked days of it, with what an agent may change.</summary>
/// <param name="From">The enrolment's first day.</param>
/// <param name="To">The enrolment's last day.</param>
internal sealed record AgentPlanning(
    string EnrolmentId, string? ChildName, string Activity, string Place, string Group, DateOnly From, DateOnly To,
    string NoticeRule, string Version, IReadOnlyList<AgentDay> Days);

/// <param name="Reason">Why a family cannot change the day, where it cannot.</param>
internal sealed record AgentDay(DateOnly Day, string State, DateTimeOffset? Deadline, bool CanChange, string? Code, string? Reason)
{
    /// <summary>The family could not change it any more; an agent can.</summary>
    public bool IsPastNotice => Code == "locked";

    public bool IsReserved => State is not ("closed" or "locked" or "free");

    /// <summary>Nobody looks for a meal on a Sunday.</summary>
    public bool IsWeekendClosed => State == "closed" && Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>What an agent changes in the family's place, and why: the family reads the reason.</summary>
internal sealed record AgentChange(IReadOnlyList<DateOnly> Reserve, IReadOnlyList<DateOnly> Cancel, string Reason);

/// <summary>The request that a change became.</summary>
internal sealed record TakenRequest(string Id, string Number);
