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

    /// <summary>For agents: the households with a family name that begins so; at most 20.</summary>
    public Task<Answer<IReadOnlyList<HouseholdResponse>>> SearchAsync(string name, CancellationToken cancel) =>
        api.GetAsync($"api/identity/households?name={Query.Escape(name)}", Json.IReadOnlyListHouseholdResponse, cancel);
}
