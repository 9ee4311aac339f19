namespace EspaceFamille.Portal.Api;

/// <summary>A page of the household's requests, the newest first; Next asks for the page after it.</summary>
/// <param name="Open">How many of the household's requests wait for the town's answer.</param>
internal sealed record RequestPage(IReadOnlyList<RequestLine> Items, string? Next, int Open = 0);

/// <param name="Kind">"absence" or "reservations".</param>
internal sealed record RequestLine(
    string Id, string Number, string Kind, string State, DateTimeOffset At, string? ChildName, DateOnly From, DateOnly To, int Days)
{
    public bool IsAbsence => Kind == "absence";
}

/// <summary>A request that changed a planning.</summary>
/// <param name="AgentReason">Why an agent of the town made it in the family's place, where one did.</param>
/// <param name="NobodyToldByMail">An agent made it, and no adult of the household had an account to be written to.</param>
internal sealed record ReservationsDetail(
    string Id, string Number, string State, DateTimeOffset At, string ChildId, string? ChildName, string EnrolmentId, string Activity,
    string Place, string Group, IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, bool ByAgent, string? AgentReason,
    bool NobodyToldByMail = false);

/// <summary>One absence of the household.</summary>
/// <param name="AgentReason">Why an agent of the town declared it in the family's place, where one did.</param>
/// <param name="NobodyToldByMail">An agent declared it, and no adult of the household had an account to be written to.</param>
internal sealed record AbsenceDetail(
    string Id, string Number, string State, string ChildId, DateTimeOffset DeclaredAt, DateOnly From, DateOnly To, string Reason, string? Comment,
    IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<string> DocumentIds, string? RefusalReason, DateTimeOffset? EndedAt, AbsenceOutcome? Outcome,
    bool ByAgent = false, string? AgentReason = null, bool NobodyToldByMail = false);

internal sealed record EnrolmentDays(string EnrolmentId, IReadOnlyList<DateOnly> Days);

/// <summary>What a decision did: the days that carry it, and those that had been served and stay as they are.</summary>
internal sealed record AbsenceOutcome(IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<EnrolmentDays> ServedDays);
