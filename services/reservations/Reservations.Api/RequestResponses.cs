using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>A page of the household's requests, newest first.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Open">The number of the household's requests under review, whatever the page's filter.</param>
public sealed record RequestPageResponse(IReadOnlyList<RequestSummary> Items, string? Next, int Open);

/// <summary>One line of a list of requests.</summary>
/// <param name="At">The instant of its submission.</param>
/// <param name="ChildName">Null until identity's message about the household has been consumed.</param>
/// <param name="Days">The number of days that it concerns.</param>
public sealed record RequestSummary(
    string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At, string ChildId, string? ChildName,
    DateOnly From, DateOnly To, int Days);

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

/// <summary>What a request is about.</summary>
[JsonConverter(typeof(ApiEnumConverter<RequestKind>))]
public enum RequestKind
{
    Unknown,
    Absence,
    Reservations,
}

/// <summary>The state of a request of any kind.</summary>
[JsonConverter(typeof(ApiEnumConverter<RequestState>))]
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
