using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Api;

/// <summary>
/// The documents service: copies between the open storage space and the supporting documents of the account. Each call carries the key of
/// the request's cookie.
/// </summary>
internal sealed class SpaceCopiesClient(ApiClient api, SpaceClient space, HouseholdActor actor)
{
    private static readonly DocumentsJson Json = DocumentsJson.Default;

    private string Documents => $"{DocumentsClient.RootOf(actor)}/supporting-documents";

    /// <summary>Copies documents of the space into a new supporting document: one per key, a repeat gets the first response.</summary>
    public Task<Answer<UploadResponse>> CopyAsync(CopySpaceDocumentsRequest copy, string key, CancellationToken cancel)
    {
        var request = space.Keyed(
            HttpMethod.Post, $"{Documents}/space-copies", JsonContent.Create(copy, Json.CopySpaceDocumentsRequest));
        request.Headers.Add("Idempotency-Key", key);
        return api.SendAsync(request, Json.UploadResponse, cancel);
    }

    /// <summary>Copies documents of the space into one that no request has taken yet; content that it has is not added again.</summary>
    public Task<Answer<UploadResponse>> AddAsync(
        string documentId, IReadOnlyList<string> chosen, CancellationToken cancel) => api.SendAsync(
        space.Keyed(
            HttpMethod.Post, $"{Documents}/{Query.Escape(documentId)}/space-copies",
            JsonContent.Create(new(chosen), Json.AddSpaceDocumentsRequest)),
        Json.UploadResponse, cancel);

    /// <summary>Copies an uploaded file into the space; the same file twice is one document.</summary>
    public Task<Answer<SpaceDocumentResponse>> DuplicateAsync(
        string documentId, string fileId, DescribeSpaceDocumentRequest details, CancellationToken cancel) => api.SendAsync(
        space.Keyed(
            HttpMethod.Post, $"{Documents}/{Query.Escape(documentId)}/files/{Query.Escape(fileId)}/space-copies",
            JsonContent.Create(details, Json.DescribeSpaceDocumentRequest)),
        Json.SpaceDocumentResponse, cancel);
}
