using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Documents.Api;
using EspaceFamille.Story;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>A signed-in parent who uses the storage space; it sends the key of its opening.</summary>
internal sealed class SpaceSession : IDisposable
{
    private const string Path = "api/documents/me/space";
    private readonly HttpClient _http;

    private SpaceSession(RunningSystem system, string token)
    {
        _http = new HttpClient
        {
            BaseAddress = system.Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        Account = $"{JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!["sub"]}";
    }

    public string Account { get; }

    /// <summary>The key of the opening.</summary>
    public string Key { get; private set; } = "";

    public static async Task<SpaceSession> SignInAsync(RunningSystem system, string login)
    {
        using var dance = new SignInDance(system.Address, system.Account(login));
        return new(system, await dance.SignInAsync());
    }

    /// <returns>The recovery code, which is confirmed.</returns>
    public async Task<string> CreateAsync(string password)
    {
        await OpenAsync("", new CreateSpaceRequest(password));
        var code = (await _http.GetFromJsonAsync<SpaceCodeResponse>($"{Path}/recovery-code"))!;
        var groups = code.GroupsToType.Select(number => code.RecoveryCode.Split('-')[number - 1]);
        await SendAsync(
            HttpMethod.Post, "/recovery-code/confirmation", JsonContent.Create(new ConfirmSpaceCodeRequest([.. groups])));
        return code.RecoveryCode;
    }

    public Task OpenAsync(string password) => OpenAsync("/open", new OpenSpaceRequest(password));

    public Task CloseAsync() => SendAsync(HttpMethod.Delete, "/open", body: null);

    public Task AddAsync(string title, string number, byte[] file, string fileName) => SendAsync(
        HttpMethod.Post, "/documents", new MultipartFormDataContent
        {
            { new StringContent("home-address"), "kind" },
            { new StringContent(title), "title" },
            { new StringContent(number), "number" },
            { new ByteArrayContent(file), "files", fileName },
        });

    /// <summary>Reads what the space contains, as a family does: nothing of it may be left behind.</summary>
    public async Task ReadAllAsync()
    {
        foreach (var document in (await _http.GetFromJsonAsync<SpaceDocumentResponse[]>($"{Path}/documents"))!)
            await _http.GetByteArrayAsync($"{Path}/documents/{document.DocumentId}/content");
        await _http.GetByteArrayAsync($"{Path}/archive");
    }

    public void Dispose() => _http.Dispose();

    private async Task OpenAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync($"{Path}{path}", body);
        Key = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<OpenedSpaceResponse>())!.Key;
        _http.DefaultRequestHeaders.Remove("Space-Key");
        _http.DefaultRequestHeaders.Add("Space-Key", Key);
    }

    private async Task SendAsync(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, $"{Path}{path}") { Content = body };
        using var response = await _http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }
}
