namespace EspaceFamille.Contracts.Requests;

/// <summary>
/// One line of a list of requests. Each service lists the requests that it keeps with this record, newest first; the portal merges
/// the lists.
/// </summary>
/// <param name="At">The instant of its submission.</param>
/// <param name="ChildName">Null until identity's message about the household has been consumed.</param>
/// <param name="Days">The number of days that it concerns.</param>
public sealed record RequestSummary(
    string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At, string ChildId, string? ChildName,
    DateOnly From, DateOnly To, int Days);
