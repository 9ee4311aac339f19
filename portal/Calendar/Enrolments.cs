using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Calendar;

/// <summary>Which of a child's enrolments a page offers; a town enrols for years ahead.</summary>
internal static class Enrolments
{
    private const int MonthsAround = 2;

    /// <summary>Those that run within two months of today, current ones first.</summary>
    public static IReadOnlyList<ChildEnrolment> Around(this ChildResponse child, DateOnly today) =>
    [
        .. child.Enrolments
            .Where(enrolment => enrolment.From <= today.AddMonths(MonthsAround) && enrolment.To >= today.AddMonths(-MonthsAround))
            .OrderBy(enrolment => !enrolment.Runs(today)).ThenBy(enrolment => enrolment.From)
            .ThenBy(enrolment => enrolment.Activity, StringComparer.Ordinal),
    ];

    /// <summary>Today is one of its days.</summary>
    public static bool Runs(this ChildEnrolment enrolment, DateOnly today) => enrolment.From <= today && enrolment.To >= today;

    public static IReadOnlyList<ChildEnrolment> Later(this ChildResponse child, DateOnly today) =>
    [
        .. child.Enrolments.Where(enrolment => enrolment.From > today.AddMonths(MonthsAround))
            .OrderBy(enrolment => enrolment.From).ThenBy(enrolment => enrolment.Activity, StringComparer.Ordinal),
    ];
}
