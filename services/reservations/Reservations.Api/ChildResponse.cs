namespace EspaceFamille.Reservations.Api;

/// <summary>A child of the household with its enrolments.</summary>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="FirstName" example="Charlotte">Null until identity's message about the household has been consumed.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="Enrolments">The child's enrolments.</param>
public sealed record ChildResponse(string ChildId, string? FirstName, string? LastName, IReadOnlyList<ChildEnrolment> Enrolments);

/// <summary>A child's enrolment in an activity.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Place" example="1-Restaurant Félix Concaret">The place's name.</param>
/// <param name="Group" example="Félix Concaret 1">The child's group in that place.</param>
/// <param name="From" example="2026-09-01">First day of the enrolment.</param>
/// <param name="To" example="2027-07-02">Last day of the enrolment.</param>
/// <param name="BookableUntil" example="2027-02-12">The last day that the town has opened for booking; null when all are.</param>
public sealed record ChildEnrolment(
    string EnrolmentId, string Activity, string Place, string Group, DateOnly From, DateOnly To, DateOnly? BookableUntil)
{
    /// <summary>
    /// The weekdays on which the place opens during the enrolment, in term or in holidays, from Monday on; null from an earlier version.
    /// </summary>
    public IReadOnlyList<Weekday>? OpenWeekdays { get; init; }
}

/// <summary>For agents: a child's name by id.</summary>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="FirstName" example="Charlotte">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
public sealed record ChildNameResponse(string ChildId, string FirstName, string LastName);
