namespace EspaceFamille.Partners.Domain.Subjects;

/// <summary>The ids of subjects, and how partners name them.</summary>
internal static class SubjectIds
{
    public static string Enrolment(string id) => $"enrolment/{id}";

    /// <summary>What the ids of all days of an enrolment begin with.</summary>
    public static string DaysOf(string enrolmentId) => $"days/{enrolmentId}/";

    public static string Days(string enrolmentId, string schoolYear) => $"{DaysOf(enrolmentId)}{schoolYear}";

    public static string Household(string id) => $"household/{id}";

    public static string Account(string id) => $"account/{id}";

    /// <summary>The id that a pseudonym replaces, and what follows it in clear: "/2026-2027" for days, nothing otherwise.</summary>
    public static (PersonalId Id, string Suffix) Parts(string subjectId) => subjectId.Split('/') switch
    {
        ["days", var enrolment, var year] => (PersonalId.Enrolment(enrolment), $"/{year}"),
        [var kind, var id] => (new PersonalId(kind, id), ""),
        _ => throw new ArgumentException($"{subjectId} is no id of a subject.", nameof(subjectId)),
    };
}
