using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Subjects;

/// <summary>The ids of subjects, and how partners name them.</summary>
internal static class SubjectIds
{
    public static string Enrolment(string id) => $"enrolment/{id}";

    /// <summary>What the ids of all days of an enrolment begin with.</summary>
    public static string DaysOf(string enrolmentId) => $"days/{enrolmentId}/";

    public static string Days(string enrolmentId, string schoolYear) => $"{DaysOf(enrolmentId)}{schoolYear}";

    public static string Request(string id, string enrolmentId) => $"request/{id}/{enrolmentId}";

    public static string Absence(string id, string enrolmentId) => $"absence/{id}/{enrolmentId}";

    public static string Household(string id) => $"household/{id}";

    public static string Account(string id) => $"account/{id}";

    /// <summary>The subject as a partner names it.</summary>
    /// <param name="pseudonym">The partner's pseudonym of an id.</param>
    public static string Name(string subjectId, Func<PersonalId, string> pseudonym) => subjectId.Split('/') switch
    {
        ["days", var enrolment, var year] => $"{pseudonym(PersonalId.Enrolment(enrolment))}/{year}",
        [var kind, var id, var enrolment] => $"{pseudonym(new(kind, id))}/{pseudonym(PersonalId.Enrolment(enrolment))}",
        [var kind, var id] => pseudonym(new(kind, id)),
        _ => throw new ArgumentException($"{subjectId} is no id of a subject.", nameof(subjectId)),
    };
}
