using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Api;

/// <summary>The identity service: the signed-in person's profile, and the actor's household.</summary>
internal sealed class IdentityClient(ApiClient api, HouseholdActor actor)
{
    private static readonly IdentityJson Json = IdentityJson.Default;

    public Task<Answer<ProfileResponse>> ProfileAsync(CancellationToken cancel) =>
        api.GetAsync("api/identity/me", Json.ProfileResponse, cancel);

    /// <summary>The household's address and people.</summary>
    public Task<Answer<HouseholdResponse>> HouseholdAsync(CancellationToken cancel) =>
        api.GetAsync($"api/identity/households/{Query.Escape(actor.Household)}", Json.HouseholdResponse, cancel);

    /// <summary>For agents: the names of the agents and administrators.</summary>
    public Task<Answer<IReadOnlyList<ColleagueResponse>>> ColleaguesAsync(CancellationToken cancel) =>
        api.GetAsync("api/identity/colleagues", Json.IReadOnlyListColleagueResponse, cancel);

    /// <summary>For agents: a page of the households in which each word begins a name, a part of the address or the number.</summary>
    /// <param name="after">The cursor of the page; null for the first.</param>
    public Task<Answer<HouseholdSearchResponse>> SearchAsync(string words, string? after, CancellationToken cancel) =>
        api.GetAsync($"api/identity/households{Query.Of(("name", words), ("after", after))}", Json.HouseholdSearchResponse, cancel);
}
