using System.Text.Json.Serialization;

namespace EspaceFamille.Partners.Domain.Identifiers;

/// <summary>
/// An id by which files could be joined: of a person, household, enrolment, request or account, or a request's number. No partner receives
/// it: rendering writes the partner's pseudonym in its place.
/// </summary>
/// <param name="Kind">What it identifies: two kinds with the same value have different pseudonyms.</param>
[JsonConverter(typeof(PersonalIdConverter))]
internal readonly record struct PersonalId(string Kind, string Value)
{
    public static PersonalId Enrolment(string id) => new("enrolment", id);

    public static PersonalId Child(string id) => new("child", id);

    public static PersonalId Household(string id) => new("household", id);

    public static PersonalId Adult(string id) => new("adult", id);

    public static PersonalId Account(string id) => new("account", id);

    public static PersonalId Absence(string id) => new("absence", id);

    public static PersonalId Request(string id) => new("request", id);

    /// <param name="number">The number that the family sees.</param>
    public static PersonalId Number(string number) => new("number", number);
}
