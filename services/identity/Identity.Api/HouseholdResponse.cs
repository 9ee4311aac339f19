namespace EspaceFamille.Identity.Api;

/// <summary>
/// <c>GET /api/identity/households/{household}</c>, and one item of <c>GET /api/identity/households?name=</c>: a household's
/// address and people, never its access keys.
/// </summary>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="AddressLine" example="14 boulevard Jacques Duclos">Number and street, on one line.</param>
/// <param name="PostCode" example="40220">Postal code of the address.</param>
/// <param name="Town" example="Tarnos">The town of the postal address.</param>
/// <param name="Adults">The guardians, in the order of the town's files.</param>
/// <param name="Children">The children, those in shared custody included.</param>
public sealed record HouseholdResponse(
    string HouseholdId,
    string AddressLine,
    string PostCode,
    string Town,
    IReadOnlyList<AdultResponse> Adults,
    IReadOnlyList<ChildResponse> Children)
{
    /// <summary>The household's number in the town's files; null where it is not known.</summary>
    /// <example>F001</example>
    public string? Number { get; init; }

    /// <summary>Building, staircase, flat; null where there is none.</summary>
    /// <example>Bâtiment B</example>
    public string? AddressComplement { get; init; }

    /// <summary>When the address was changed here; null while it is the town's file's.</summary>
    public DateTimeOffset? AddressChangedAt { get; init; }

    /// <summary>When an import found that the town's files no longer have the household; null while they have it.</summary>
    public DateTimeOffset? LeftFilesAt { get; init; }

    /// <summary>
    /// The caller's account was linked by a key, and the town's file has no mail address to notify: before this instant, or until
    /// an agent confirms the link, the address is empty, and documents of the household are not returned. Null for no limit.
    /// </summary>
    public DateTimeOffset? LimitedUntil { get; init; }
}

/// <summary>A guardian of a household.</summary>
/// <param name="AdultId">The adult's id.</param>
/// <param name="Title" example="Madame">"Madame" or "Monsieur", as it is printed.</param>
/// <param name="FirstName" example="Nathalie">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="HasAccount">Whether an account is linked to this adult.</param>
public sealed record AdultResponse(string AdultId, string Title, string FirstName, string LastName, bool HasAccount);

/// <summary>A child of a household. A child in shared custody has the same id in both households.</summary>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="FirstName" example="Charlotte">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="BirthDate" example="2020-07-02">Date of birth.</param>
public sealed record ChildResponse(string ChildId, string FirstName, string LastName, DateOnly BirthDate);
