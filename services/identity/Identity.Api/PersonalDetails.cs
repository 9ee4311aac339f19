using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary>What a person states about themselves beside the names of the town's files.</summary>
/// <param name="BirthName" example="ETCHEPARE">Null where it is not stated.</param>
/// <param name="BirthCountry" example="France">Null where it is not stated.</param>
/// <param name="BirthDepartment" example="Landes">Null where it is not stated.</param>
/// <param name="BirthTown" example="Dax">Null where it is not stated.</param>
/// <param name="Preferred">How the person prefers to be reached.</param>
public sealed record PersonalDetailsResponse(
    string? BirthName, string? BirthCountry, string? BirthDepartment, string? BirthTown, ContactMeans Preferred);

/// <summary><c>PUT /api/identity/me/details</c>: what the person states from now on; an empty text removes one.</summary>
/// <param name="BirthName" example="ETCHEPARE">At most 80 letters, spaces, hyphens and apostrophes.</param>
/// <param name="BirthCountry" example="France">At most 80 characters.</param>
/// <param name="BirthDepartment" example="Landes">At most 80 characters.</param>
/// <param name="BirthTown" example="Dax">At most 80 characters.</param>
/// <param name="Preferred">How the person prefers to be reached.</param>
public sealed record ChangeDetailsRequest(
    string? BirthName, string? BirthCountry, string? BirthDepartment, string? BirthTown, ContactMeans Preferred)
{
    /// <summary>
    /// The name from now on; null keeps it. Refused for an account that is linked to a household, whose names are the town's.
    /// </summary>
    public StatedName? Name { get; init; }
}

/// <summary>A name as its person states it.</summary>
/// <param name="Title" example="Madame">"Madame" or "Monsieur".</param>
/// <param name="FirstName" example="Nathalie">At most 80 letters, spaces, hyphens and apostrophes.</param>
/// <param name="LastName" example="TOULEMONDE">At most 80 letters, spaces, hyphens and apostrophes.</param>
public sealed record StatedName(string? Title, string? FirstName, string? LastName);

/// <summary>
/// How a person prefers to be reached by the town's agents. Messages about requests and accounts go by mail whatever it is.
/// </summary>
[JsonConverter(typeof(ApiEnumConverter<ContactMeans>))]
public enum ContactMeans
{
    Unknown,
    Email,
    Telephone,
    Letter,
}
