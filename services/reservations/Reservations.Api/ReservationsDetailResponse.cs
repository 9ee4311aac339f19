using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;

namespace EspaceFamille.Reservations.Api;

/// <summary>A request for reservations with what it changed.</summary>
/// <param name="Kind">Always <see cref="RequestKind.Reservations"/>.</param>
/// <param name="ChildName">Null until identity's message about the household has been consumed.</param>
/// <param name="ByAgent">An agent submitted it on behalf of the household.</param>
/// <param name="AgentReason">The agent's reason for acting on behalf of the household.</param>
/// <param name="NobodyToldByMail">An agent submitted it and no adult of the household has an account to be notified at.</param>
public sealed record ReservationsDetailResponse(
    string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At, string ChildId, string? ChildName,
    string EnrolmentId, string Activity, string Place, string Group,
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, bool ByAgent, string? AgentReason, bool NobodyToldByMail);
