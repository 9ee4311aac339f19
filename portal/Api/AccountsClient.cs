using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Api;

/// <summary>For agents: the accounts of the actor's household, their keys and letters.</summary>
internal sealed class AccountsClient(ApiClient api, HouseholdActor actor)
{
    private static readonly IdentityJson Json = IdentityJson.Default;

    private string Household => $"api/identity/households/{Query.Escape(actor.Household)}";

    public Task<Answer<HouseholdAccountsResponse>> ReadAsync(CancellationToken cancel) =>
        api.GetAsync($"{Household}/accounts", Json.HouseholdAccountsResponse, cancel);

    /// <summary>Creates new keys of an adult and returns their letter. A repeat creates others.</summary>
    public Task<Answer<HttpResponseMessage>> OpenLetterAsync(string adultId, string? reason, CancellationToken cancel) =>
        api.PostAndOpenAsync($"{Adult(adultId)}/letters", Body(reason), cancel);

    public Task<Answer<HouseholdAccountsResponse>> RevokeKeyAsync(
        string adultId, string service, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/access-keys/{Query.Escape(service)}/revocation", reason, cancel);

    public Task<Answer<HouseholdAccountsResponse>> DisableAsync(string adultId, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/account/disablement", reason, cancel);

    public Task<Answer<HouseholdAccountsResponse>> ReopenAsync(string adultId, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/account/reopening", reason, cancel);

    public Task<Answer<HouseholdAccountsResponse>> UnlockAsync(string adultId, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/account/unlocking", reason, cancel);

    public Task<Answer<HouseholdAccountsResponse>> ResetSecondFactorAsync(
        string adultId, ResetSecondFactorRequest request, CancellationToken cancel) => api.PostAsync(
            $"{Adult(adultId)}/second-factor/reset", JsonContent.Create(request, Json.ResetSecondFactorRequest),
            Json.HouseholdAccountsResponse, cancel);

    public Task<Answer<ProposeMailResponse>> ProposeMailAsync(
        string adultId, string? email, string? reason, CancellationToken cancel) => api.PostAsync(
            $"{Adult(adultId)}/mail-proposals",
            JsonContent.Create(new(email) { OnBehalf = new(reason) }, Json.ProposeMailRequest), Json.ProposeMailResponse, cancel);

    /// <param name="userName">Of the account that is not linked to the adult.</param>
    public Task<Answer<MergerResponse>> MergerAsync(string adultId, string userName, CancellationToken cancel) =>
        api.GetAsync($"{Adult(adultId)}/account/merger{Query.Of(("userName", userName))}", Json.MergerResponse, cancel);

    public Task<Answer<HouseholdAccountsResponse>> MergeAsync(string adultId, MergeAccountsRequest request, CancellationToken cancel) =>
        api.PostAsync(
            $"{Adult(adultId)}/account/merger", JsonContent.Create(request, Json.MergeAccountsRequest), Json.HouseholdAccountsResponse,
            cancel);

    public Task<Answer<HouseholdAccountsResponse>> EnableResetAsync(string adultId, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/account/password-reset", reason, cancel);

    public Task<Answer<HouseholdAccountsResponse>> ConfirmLinkAsync(string adultId, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/link/confirmation", reason, cancel);

    public Task<Answer<HouseholdAccountsResponse>> EndLinkAsync(string adultId, string? reason, CancellationToken cancel) =>
        PostAsync($"{Adult(adultId)}/link/end", reason, cancel);

    private Task<Answer<HouseholdAccountsResponse>> PostAsync(string path, string? reason, CancellationToken cancel) =>
        api.PostAsync(path, Body(reason), Json.HouseholdAccountsResponse, cancel);

    private string Adult(string adultId) => $"{Household}/adults/{Query.Escape(adultId)}";

    private static JsonContent Body(string? reason) => JsonContent.Create(new() { OnBehalf = new(reason) }, Json.AdultActRequest);
}
