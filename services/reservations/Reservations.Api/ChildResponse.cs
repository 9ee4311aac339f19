namespace EspaceFamille.Reservations.Api;

/// <summary>A child of the household with its enrolments.</summary>
/// <param name="FirstName">Null until identity's message about the household has been consumed.</param>
public sealed record ChildResponse(string ChildId, string? FirstName, string? LastName, IReadOnlyList<ChildEnrolment> Enrolments);

/// <param name="Activity">The activity's name.</param>
/// <param name="Place">The place's name.</param>
/// <param name="BookableUntil">The last day that the town has opened for booking; null when all are.</param>
public sealed record ChildEnrolment(
    string EnrolmentId, string Activity, string Place, string Group, DateOnly From, DateOnly To, DateOnly? BookableUntil);

/// <summary>For agents: a child's name by id.</summary>
public sealed record ChildNameResponse(string ChildId, string FirstName, string LastName);
