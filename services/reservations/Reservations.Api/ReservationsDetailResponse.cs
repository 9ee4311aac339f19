using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;

namespace EspaceFamille.Reservations.Api;

/// <summary>A request for reservations with what it changed.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Number" example="RES-2026-000123">The request's number.</param>
/// <param name="Kind">Always <see cref="RequestKind.Reservations"/>.</param>
/// <param name="State">How far the request is.</param>
/// <param name="At" example="2026-12-02T08:15:00Z">The instant of its submission.</param>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="ChildName" example="Charlotte TOULEMONDE">
/// Null until identity's message about the household has been consumed.
/// </param>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Place" example="1-Restaurant Félix Concaret">The place's name.</param>
/// <param name="Group" example="Félix Concaret 1">The child's group in that place.</param>
/// <param name="Added">The days that become reserved, in ascending order.</param>
/// <param name="Removed">The days that become free, in ascending order.</param>
/// <param name="ByAgent">An agent submitted it on behalf of the household.</param>
/// <param name="AgentReason" example="Demande faite au guichet">The agent's reason for acting on behalf of the household.</param>
/// <param name="NobodyToldByMail">An agent submitted it and no adult of the household has an account to be notified at.</param>
public sealed record ReservationsDetailResponse(
    string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At, string ChildId, string? ChildName,
    string EnrolmentId, string Activity, string Place, string Group,
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, bool ByAgent, string? AgentReason, bool NobodyToldByMail);
