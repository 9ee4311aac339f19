namespace EspaceFamille.Portal.Api;

/// <summary>A page of the household's requests, the newest first; Next asks for the page after it.</summary>
internal sealed record RequestPage(IReadOnlyList<RequestLine> Items, string? Next);

/// <param name="Kind">"absence" or "reservations".</param>
internal sealed record RequestLine(
    string Id, string Number, string Kind, string State, DateTimeOffset At, string? ChildName, DateOnly From, DateOnly To, int Days)
{
    public bool IsAbsence => Kind == "absence";
}

/// <summary>One absence of the household.</summary>
internal sealed record AbsenceDetail(
    string Number, string State, DateTimeOffset DeclaredAt, DateOnly From, DateOnly To,
    string Reason, string? Comment, IReadOnlyList<string> DocumentIds, string? RefusalReason, DateTimeOffset? EndedAt);
