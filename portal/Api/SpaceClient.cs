using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.SpaceKeys;

namespace EspaceFamille.Portal.Api;

/// <summary>
/// The documents service: the storage space of the account that is signed in. Calls of an open space carry the key of the request's cookie;
/// without a key that is valid now they are refused as <see cref="Problem.SpaceClosed"/>.
/// </summary>
internal sealed class SpaceClient(ApiClient api, SpaceKeyCookie cookie, IHttpContextAccessor accessor)
{
    private const string Root = "api/documents/me/space";
    private const string Documents = $"{Root}/documents";
    private const string Code = $"{Root}/recovery-code";
    private const string KeyHeader = "Space-Key";
    private static readonly DocumentsJson Json = DocumentsJson.Default;

    /// <summary>Whether the request has a key, valid or not.</summary>
    public bool HasKey => Key is not null;

    private string? Key => accessor.HttpContext is { } http ? cookie.Read(http.Request) : null;

    /// <summary>Whether there is a space and how full it is; needs no key.</summary>
    public Task<Answer<SpaceResponse>> ReadAsync(CancellationToken cancel) => api.GetAsync(Root, Json.SpaceResponse, cancel);

    public Task<Answer<OpenedSpaceResponse>> CreateAsync(string? password, CancellationToken cancel) =>
        api.PostAsync(Root, JsonContent.Create(new(password), Json.CreateSpaceRequest), Json.OpenedSpaceResponse, cancel);

    public Task<Answer<OpenedSpaceResponse>> OpenAsync(string? password, CancellationToken cancel) =>
        api.PostAsync($"{Root}/open", JsonContent.Create(new(password), Json.OpenSpaceRequest), Json.OpenedSpaceResponse, cancel);

    /// <summary>Opens the space by its recovery code and replaces its password.</summary>
    public Task<Answer<OpenedSpaceResponse>> RecoverAsync(string? code, string? password, CancellationToken cancel) => api.PostAsync(
        $"{Root}/recovery", JsonContent.Create(new(code, password), Json.RecoverSpaceRequest), Json.OpenedSpaceResponse, cancel);

    /// <summary>Keeps the space open for another 20 minutes, within its two hours.</summary>
    public Task<Answer<SpaceExtensionResponse>> ExtendAsync(CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Post, $"{Root}/extension"), Json.SpaceExtensionResponse, cancel);

    /// <summary>Closes the space for this session; one that is closed already stays so.</summary>
    public Task<Answer<Done>> CloseAsync(CancellationToken cancel) =>
        api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"{Root}/open"), cancel);

    public Task<Answer<Done>> ChangePasswordAsync(string? current, string? next, CancellationToken cancel) => api.SendAsync(
        Keyed(HttpMethod.Put, $"{Root}/password", JsonContent.Create(new(current, next), Json.ChangeSpacePasswordRequest)), cancel);

    /// <summary>The recovery code until it is confirmed; else <see cref="Problem.SpaceCodeUnavailable"/>.</summary>
    public Task<Answer<SpaceCodeResponse>> CodeAsync(CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Get, Code), Json.SpaceCodeResponse, cancel);

    /// <summary>Makes another recovery code; the earlier one ends.</summary>
    public Task<Answer<SpaceCodeResponse>> RenewCodeAsync(CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Post, Code), Json.SpaceCodeResponse, cancel);

    /// <param name="groups">In the order in which they were requested.</param>
    public Task<Answer<Done>> ConfirmCodeAsync(IReadOnlyList<string> groups, CancellationToken cancel) => api.SendAsync(
        Keyed(HttpMethod.Post, $"{Code}/confirmation", JsonContent.Create(new(groups), Json.ConfirmSpaceCodeRequest)), cancel);

    /// <summary>Everything is deleted 30 days later; a repeat keeps the first day.</summary>
    public Task<Answer<SpaceEmptyingResponse>> ScheduleEmptyingAsync(CancellationToken cancel) =>
        api.PostAsync($"{Root}/emptying", body: null, Json.SpaceEmptyingResponse, cancel);

    public Task<Answer<Done>> CancelEmptyingAsync(CancellationToken cancel) =>
        api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"{Root}/emptying"), cancel);

    /// <summary>Newest first.</summary>
    public Task<Answer<IReadOnlyList<SpaceDocumentResponse>>> DocumentsAsync(CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Get, Documents), Json.IReadOnlyListSpaceDocumentResponse, cancel);

    public Task<Answer<SpaceDocumentResponse>> DocumentAsync(string id, CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Get, Document(id)), Json.SpaceDocumentResponse, cancel);

    public Task<Answer<SpaceDocumentResponse>> AddAsync(MultipartFormDataContent form, CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Post, Documents, form), Json.SpaceDocumentResponse, cancel);

    public Task<Answer<SpaceDocumentResponse>> DescribeAsync(
        string id, DescribeSpaceDocumentRequest details, CancellationToken cancel) => api.SendAsync(
            Keyed(HttpMethod.Put, $"{Document(id)}/details", JsonContent.Create(details, Json.DescribeSpaceDocumentRequest)),
            Json.SpaceDocumentResponse, cancel);

    public Task<Answer<SpaceDocumentResponse>> ReplaceAsync(string id, MultipartFormDataContent form, CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Put, $"{Document(id)}/content", form), Json.SpaceDocumentResponse, cancel);

    public Task<Answer<Done>> DeleteAsync(string id, CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Delete, Document(id)), cancel);

    public Task<Answer<HttpResponseMessage>> OpenFileAsync(string id, CancellationToken cancel) =>
        api.SendAndOpenAsync(Keyed(HttpMethod.Get, $"{Document(id)}/content"), cancel);

    /// <summary>All documents in one archive, which is streamed.</summary>
    public Task<Answer<HttpResponseMessage>> OpenArchiveAsync(CancellationToken cancel) =>
        api.SendAndOpenAsync(Keyed(HttpMethod.Get, $"{Root}/archive"), cancel);

    /// <summary>What was done in the space, newest first.</summary>
    public Task<Answer<IReadOnlyList<SpaceOperationResponse>>> OperationsAsync(CancellationToken cancel) =>
        api.SendAsync(Keyed(HttpMethod.Get, $"{Root}/operations"), Json.IReadOnlyListSpaceOperationResponse, cancel);

    /// <summary>A request with the key of the open space, where the browser sent one.</summary>
    internal HttpRequestMessage Keyed(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (Key is { } key)
            request.Headers.Add(KeyHeader, key);
        return request;
    }

    private static string Document(string id) => $"{Documents}/{Query.Escape(id)}";
}
