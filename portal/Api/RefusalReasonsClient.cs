using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The town's list of refusal reasons: agents read it, administrators edit it.</summary>
internal sealed class RefusalReasonsClient(ApiClient api)
{
    private const string Root = "api/documents/refusal-reasons";
    private static readonly DocumentsJson Json = DocumentsJson.Default;

    /// <summary>The whole list in the order that forms offer it, withdrawn reasons included.</summary>
    public Task<Answer<IReadOnlyList<RefusalReasonResponse>>> ListAsync(CancellationToken cancel) =>
        api.GetAsync(Root, Json.IReadOnlyListRefusalReasonResponse, cancel);

    public Task<Answer<RefusalReasonResponse>> AddAsync(string? label, string? sentence, CancellationToken cancel) =>
        api.PostAsync(Root, JsonContent.Create(new(label, sentence), Json.AddRefusalReasonRequest), Json.RefusalReasonResponse, cancel);

    public Task<Answer<RefusalReasonResponse>> ChangeAsync(string code, ChangeRefusalReasonRequest edit, CancellationToken cancel) =>
        api.PutAsync(
            $"{Root}/{Query.Escape(code)}", JsonContent.Create(edit, Json.ChangeRefusalReasonRequest), Json.RefusalReasonResponse, cancel);
}
