namespace EspaceFamille.Portal.Api;

/// <summary>The signed-in person's account, and its household where an access key has linked one.</summary>
internal sealed record Profile(
    string AccountId, string UserName, string Title, string FirstName, string LastName, string Email, string? Telephone, Household? Household);

internal sealed record Household(
    string HouseholdId, string AddressLine, string PostCode, string Town, IReadOnlyList<Adult> Adults, IReadOnlyList<Child> Children);

internal sealed record Adult(string AdultId, string Title, string FirstName, string LastName, bool HasAccount);

internal sealed record Child(string ChildId, string FirstName, string LastName, DateOnly BirthDate);

/// <param name="FirstName">Null until the household's names have reached the service.</param>
internal sealed record EnrolledChild(string ChildId, string? FirstName, string? LastName, IReadOnlyList<ChildEnrolment> Enrolments)
{
    private const int MonthsAround = 2;

    /// <summary>The enrolments that a family has in mind today: those of these months. A town enrols for years ahead.</summary>
    public IReadOnlyList<ChildEnrolment> Around(DateOnly today) =>
        [.. Enrolments.Where(enrolment => enrolment.From <= today.AddMonths(MonthsAround) && enrolment.To >= today.AddMonths(-MonthsAround)).OrderBy(enrolment => enrolment.Activity, StringComparer.Ordinal)];

    public IReadOnlyList<ChildEnrolment> Later(DateOnly today) =>
        [.. Enrolments.Where(enrolment => enrolment.From > today.AddMonths(MonthsAround)).OrderBy(enrolment => enrolment.From).ThenBy(enrolment => enrolment.Activity, StringComparer.Ordinal)];
}

internal sealed record ChildEnrolment(string EnrolmentId, string Activity, string Place, string Group, DateOnly From, DateOnly To, DateOnly? BookableUntil);

internal sealed record ChildAgenda(string ChildId, string? FirstName, string? LastName, IReadOnlyList<AgendaDay> Days);

/// <param name="State">As on a planning: "reserved", "pending", "absentJustified" and so on.</param>
internal sealed record AgendaDay(DateOnly Day, string EnrolmentId, string Activity, string State);
