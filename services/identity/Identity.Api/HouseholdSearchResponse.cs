namespace EspaceFamille.Identity.Api;

/// <summary>A page of the households that a search found, in the order of the first adult's name.</summary>
/// <param name="Items">The households of the page.</param>
/// <param name="NextPage" example="2">The number of the next page; null on the last.</param>
public sealed record HouseholdSearchResponse(IReadOnlyList<HouseholdResponse> Items, int? NextPage);
