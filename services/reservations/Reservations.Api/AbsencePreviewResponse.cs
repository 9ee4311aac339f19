using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>The days that an absence would concern. Nothing is saved. Also the extension "preview" of the problem
/// "preview-changed".</summary>
/// <param name="From" example="2026-12-14">First day, inclusive.</param>
/// <param name="To" example="2026-12-18">Last day, inclusive.</param>
/// <param name="Days">Reserved days.</param>
/// <param name="Served">Days of the period whose meal has already been served: they would stay billed.</param>
public sealed record AbsencePreviewResponse(
    DateOnly From, DateOnly To, IReadOnlyList<PreviewedDay> Days, IReadOnlyList<ServedDay> Served)
{
    /// <summary>Identifies what is previewed: household, child, enrolments, days with their action and state, reason, comment and
    /// documents. The declaration sends it back. Null when no reason was sent.</summary>
    /// <example>6Q8wT1v0b3kqY2m9h4Zx7c5JpLr0sNfUeGdAiOaKtMw</example>
    public string? Digest { get; init; }

    /// <summary>The child's other reserved days of the period: the absence would not concern them.</summary>
    public IReadOnlyList<LeftOutDay> LeftOut { get; init; } = [];

    /// <summary>The reasons whose proof may follow the declaration, with the deadlines of one that is sent now; none for an agent, to whom
    /// proof is handed over on paper.</summary>
    public IReadOnlyList<LaterProofResponse> LaterProof { get; init; } = [];
}

/// <summary>A reserved day that an absence would concern.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Day" example="2026-12-17">The reserved day.</param>
/// <param name="Deadline" example="2026-12-02T22:59:59Z">
/// The last instant, inclusive, of an ordinary cancellation, which needs no proof.
/// </param>
/// <param name="CanStillCancel">Whether that instant is still to come.</param>
public sealed record PreviewedDay(string EnrolmentId, string Activity, DateOnly Day, DateTimeOffset Deadline, bool CanStillCancel)
{
    /// <summary>The state of the day: <see cref="DayState.Reserved"/>, or <see cref="DayState.AbsentRefused"/> when an earlier
    /// absence was refused for it.</summary>
    public DayState? State { get; init; }
}

/// <summary>A day of an enrolment whose meal has already been served.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Day" example="2026-12-17">The day that was served.</param>
public sealed record ServedDay(string EnrolmentId, DateOnly Day);

/// <summary>A reserved day of the child that an absence would not concern.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Day" example="2026-12-17">The reserved day.</param>
/// <param name="Reason">Why the day is left out.</param>
public sealed record LeftOutDay(string EnrolmentId, string Activity, DateOnly Day, LeftOutReason Reason);

/// <summary>Why an absence would not concern a reserved day of its period.</summary>
[JsonConverter(typeof(ApiEnumConverter<LeftOutReason>))]
public enum LeftOutReason
{
    Unknown,

    /// <summary>The enrolment of the day was not among those of the request.</summary>
    EnrolmentNotChosen,

    /// <summary>The day belongs to an absence under review.</summary>
    AlreadyDeclared,
}
