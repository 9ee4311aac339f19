namespace EspaceFamille.Identity.Api;

/// <summary>A page of the households that a search found, in the order of the first adult's name.</summary>
/// <param name="Items">The households of the page.</param>
/// <param name="Next" example="01J0Z7">The value of <c>after</c> for the next page; null on the last one.</param>
public sealed record HouseholdSearchResponse(IReadOnlyList<HouseholdResponse> Items, string? Next);
