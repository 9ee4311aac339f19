using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>One session of an account, as the portal calls for it: with the key of the opening where it has one.</summary>
internal sealed class SpaceBrowser : IDisposable
{
    public const string Path = "/api/documents/me/space";
    public const string Password = "un cheval vert mange du foin";
    public const string OtherPassword = "deux ours bruns dansent la valse";

    private readonly HttpClient _http;

    public SpaceBrowser(HttpClient http) => _http = http;

    /// <summary>The key of the opening; null while it is closed.</summary>
    public string? Key { get; set; }

    public static SpaceBrowser Of(WebApplicationFactory<Program> factory, string account, string session = "session-1") =>
        new(DocumentsHost.Client(factory, "family", account, household: null, new Claim(Actor.SessionClaim, session)));

    /// <summary>Creates a space with one document.</summary>
    /// <returns>The document's id.</returns>
    public static async Task<string> StoreAsync(WebApplicationFactory<Program> factory, string account)
    {
        using var browser = Of(factory, account, $"session-of-{account}");
        await browser.CreateConfirmedAsync();
        return (await browser.AddAsync()).DocumentId;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{Path}{(path.Length > 0 ? "/" : "")}{path}")
        {
            Content = body,
        };
        if (Key is not null)
            request.Headers.Add("Space-Key", Key);
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        SendAsync(HttpMethod.Post, path, body as HttpContent ?? JsonContent.Create(body ?? new { }));

    public async Task<T> ReadAsync<T>(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<T>();
    }

    public Task<SpaceResponse> StateAsync() => ReadAsync<SpaceResponse>("");

    public Task<SpaceDocumentResponse[]> ListAsync() => ReadAsync<SpaceDocumentResponse[]>("documents");

    public async Task<HttpResponseMessage> OpenAsync(string password = Password)
    {
        var response = await PostAsync("open", new OpenSpaceRequest(password));
        await KeepKeyAsync(response);
        return response;
    }

    /// <summary>Creates the space, open and not confirmed.</summary>
    public async Task CreateAsync(string password = Password)
    {
        using var response = await PostAsync("", new CreateSpaceRequest(password));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        await KeepKeyAsync(response);
    }

    /// <summary>Creates the space and confirms its code.</summary>
    /// <returns>The recovery code.</returns>
    public async Task<string> CreateConfirmedAsync(string password = Password)
    {
        await CreateAsync(password);
        return await ConfirmAsync();
    }

    public async Task<string> ConfirmAsync()
    {
        var code = await ReadAsync<SpaceCodeResponse>("recovery-code");
        using var response = await PostAsync("recovery-code/confirmation", Groups(code));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        return code.RecoveryCode;
    }

    public static ConfirmSpaceCodeRequest Groups(SpaceCodeResponse code) =>
        new([.. code.GroupsToType.Select(number => code.RecoveryCode.Split('-')[number - 1])]);

    public async Task KeepKeyAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            Key = (await response.ReadAsync<OpenedSpaceResponse>()).Key;
    }

    public async Task<SpaceDocumentResponse> AddAsync(
        string title = "Attestation", byte[]? content = null, string name = "attestation.pdf")
    {
        using var form = Form(title, content, name);
        using var response = await PostAsync("documents", form);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.ReadAsync<SpaceDocumentResponse>();
    }

    public static MultipartFormDataContent Form(
        string title = "Attestation", byte[]? content = null, string name = "attestation.pdf") => new()
    {
        { new StringContent("home-address"), "kind" },
        { new StringContent(title), "title" },
        { new StringContent("2027-12-31"), "validUntil" },
        { new ByteArrayContent(content ?? Uploads.Pdf("ordinary")), "files", name },
    };

    public void Dispose() => _http.Dispose();
}
