using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The identity service: letters to all households without an account, for agents.</summary>
internal sealed class LettersClient(ApiClient api)
{
    private const string Batches = "api/identity/letter-batches";
    private static readonly IdentityJson Json = IdentityJson.Default;

    public Task<Answer<LetterBatchListResponse>> ListAsync(CancellationToken cancel) =>
        api.GetAsync(Batches, Json.LetterBatchListResponse, cancel);

    public Task<Answer<LetterBatchResponse>> RequestAsync(string? reason, CancellationToken cancel) => api.PostAsync(
        Batches, JsonContent.Create(new RequestLettersRequest(reason), Json.RequestLettersRequest), Json.LetterBatchResponse, cancel);

    /// <summary>Null where there is no such part any more.</summary>
    public Task<HttpResponseMessage?> OpenPartAsync(string batchId, int number, CancellationToken cancel) =>
        api.OpenAsync($"{Batches}/{Query.Escape(batchId)}/parts/{number}", cancel);
}
