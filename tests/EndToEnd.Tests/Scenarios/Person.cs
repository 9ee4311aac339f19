using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>A signed-in account at the gateway.</summary>
internal class Person : IDisposable
{
    private readonly HttpClient _http;

    protected Person(RunningSystem system, string token) => _http = new HttpClient
    {
        BaseAddress = system.Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    public static async Task<Person> SignInAsync(RunningSystem system, string login) => new(system, await system.TokenAsync(login));

    public Task<JsonNode> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Get, path), expected);

    public Task<JsonNode> PostAsync(string path, object? body, HttpStatusCode expected = HttpStatusCode.OK, string? key = null)
    {
        var content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body));
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", key ?? $"{Guid.CreateVersion7()}");
        return AskAsync(request, expected);
    }

    public Task<byte[]> BytesAsync(string path) => _http.GetByteArrayAsync(path);

    public Task<string> TextAsync(string path) => _http.GetStringAsync(path);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> AskAsync(HttpRequestMessage request, HttpStatusCode expected)
    {
        using (request)
        using (var response = await _http.SendAsync(request))
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(
                response.StatusCode == expected, $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}: {text}");
            return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
        }
    }
}
