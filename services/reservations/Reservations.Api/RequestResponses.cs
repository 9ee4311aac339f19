using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>A page of the household's requests, newest first.</summary>
/// <param name="Items">The requests of the page.</param>
/// <param name="Next" example="2026-12-02T08:15:00.0000000Z_0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The cursor of the next page; null on the last.
/// </param>
/// <param name="Open" example="1">The number of the household's requests under review, whatever the page's filter.</param>
public sealed record RequestPageResponse(IReadOnlyList<RequestSummary> Items, string? Next, int Open);

/// <summary>One line of a list of requests.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Number" example="ABS-2026-000123">The request's number, as the family reads it.</param>
/// <param name="Kind">What the request is about.</param>
/// <param name="State">How far the request is.</param>
/// <param name="At" example="2026-12-02T08:15:00Z">The instant of its submission.</param>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="ChildName" example="Charlotte TOULEMONDE">
/// Null until identity's message about the household has been consumed.
/// </param>
/// <param name="From" example="2026-12-14">First day, inclusive.</param>
/// <param name="To" example="2026-12-18">Last day, inclusive.</param>
/// <param name="Days" example="4">The number of days that it concerns.</param>
public sealed record RequestSummary(
    string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At, string ChildId, string? ChildName,
    DateOnly From, DateOnly To, int Days);

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

/// <summary>What a request is about.</summary>
[JsonConverter(typeof(TolerantEnumConverter<RequestKind>))]
public enum RequestKind
{
    Unknown,
    Absence,
    Reservations,
}

/// <summary>The state of a request of any kind.</summary>
[JsonConverter(typeof(TolerantEnumConverter<RequestState>))]
public enum RequestState
{
    Unknown,

    /// <summary>Stored, and about to be applied: displayed as "en cours".</summary>
    Submitted,
    UnderReview,
    Accepted,
    Refused,
    Withdrawn,
}
