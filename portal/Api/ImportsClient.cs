using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The register of imports and the differences of the town's files: for administrators.</summary>
internal sealed class ImportsClient(ApiClient api)
{
    private const string Root = "api/identity/imports";
    private const string Differences = "api/identity/import-differences";
    private static readonly IdentityJson Json = IdentityJson.Default;

    /// <summary>A page of the register, newest first.</summary>
    public Task<Answer<ImportListResponse>> ListAsync(string? after, CancellationToken cancel) =>
        api.GetAsync($"{Root}{Query.Of(("after", after))}", Json.ImportListResponse, cancel);

    public Task<Answer<ImportDetailResponse>> ReadAsync(string id, CancellationToken cancel) =>
        api.GetAsync($"{Root}/{Query.Escape(id)}", Json.ImportDetailResponse, cancel);

    /// <summary>Those that wait for a decision.</summary>
    public Task<Answer<ImportDifferenceListResponse>> DifferencesAsync(CancellationToken cancel) =>
        api.GetAsync(Differences, Json.ImportDifferenceListResponse, cancel);

    public Task<Answer<ImportDecisionResponse>> DecideAsync(DecideImportDifferenceRequest decision, CancellationToken cancel) =>
        api.PostAsync(
            $"{Differences}/decisions", JsonContent.Create(decision, Json.DecideImportDifferenceRequest), Json.ImportDecisionResponse,
            cancel);

    /// <summary>What was changed here since a day, as a file.</summary>
    public Task<HttpResponseMessage?> OpenChangesAsync(DateOnly since, CancellationToken cancel) =>
        api.OpenAsync($"api/identity/accepted-changes{Query.Of(("since", since))}", cancel);
}
