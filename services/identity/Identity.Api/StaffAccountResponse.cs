using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary><c>GET /api/identity/staff</c>: the accounts that review requests and act for households, in the order of names.</summary>
/// <param name="Items">The accounts.</param>
public sealed record StaffListResponse(IReadOnlyList<StaffAccountResponse> Items);

/// <summary>An account of an agent or administrator, as administrators read it.</summary>
/// <param name="AccountId">The account's id.</param>
/// <param name="UserName" example="MDARMENDRAIL">What the person types to sign in.</param>
/// <param name="Role">The role of the account.</param>
/// <param name="FirstName" example="Maylis">First name.</param>
/// <param name="LastName" example="DARMENDRAIL">Last name, in capitals as in the town's files.</param>
/// <param name="ReviewRights">What the account may review; null for everything, empty for nothing.</param>
/// <param name="OwnHouseholds">
/// The households of the person: the account neither finds nor reads them, and does not act or decide for them.
/// </param>
public sealed record StaffAccountResponse(
    string AccountId,
    string UserName,
    AccountRole Role,
    string FirstName,
    string LastName,
    IReadOnlyList<StaffReviewRight>? ReviewRights,
    IReadOnlyList<OwnHouseholdResponse> OwnHouseholds)
{
    /// <summary>The version of what it may review, for the next change of it.</summary>
    /// <example>3</example>
    public long ReviewRightsVersion { get; init; }
}

/// <summary>Requests that an account may review.</summary>
/// <param name="Kind">The kind of the requests.</param>
/// <param name="PlaceId">The place that they concern; null for all places.</param>
public sealed record StaffReviewRight(RequestKind Kind, string? PlaceId);

/// <summary>A household of a member of staff.</summary>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="Number" example="F001">The household's number in the town's files; null where it is not known.</param>
/// <param name="Adults" example="Nathalie TOULEMONDE">The names of its adults; in lists of accounts none.</param>
public sealed record OwnHouseholdResponse(string HouseholdId, string? Number, IReadOnlyList<string> Adults);
