using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EspaceFamille.TestKit;

namespace EspaceFamille.Partners.Tests.Features.Provisioning;

/// <summary>The management API as a user of the broker calls it; by default the administrator.</summary>
internal sealed class ManagementClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _vhost;

    public ManagementClient(BrokerProcess broker, string vhost, string user = "guest", string password = "guest")
    {
        var address = new Uri(broker.ManagementUri);
        _vhost = vhost;
        _http = new HttpClient { BaseAddress = new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>VHOST in the path is the partners' virtual host.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path.Replace("VHOST", _vhost, StringComparison.Ordinal)}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{method} {path}: {text}", inner: null, response.StatusCode);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The names of what the path lists.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string path) =>
        [.. (await SendAsync(HttpMethod.Get, path)).EnumerateArray().Select(found => found.GetProperty("name").GetString()!)];

    public void Dispose() => _http.Dispose();
}
