using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>Requests as a browser or a program sends them.</summary>
internal static class GatewayRequests
{
    internal static HttpRequestMessage Signed(this HttpRequestMessage request, string audience = "reservations")
    {
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.Issue(audience, "family", "account", "household"));
        return request;
    }

    internal static HttpRequestMessage FromBrowser(this HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        return request;
    }

    internal static HttpRequestMessage With(this HttpRequestMessage request, string name, string value)
    {
        request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    internal static async Task<Seen> SeenAsync(this HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Seen>())!;
    }

    internal static async Task<string> ProblemTitleAsync(this HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            throw new InvalidOperationException($"{(int)response.StatusCode} {response.Content.Headers.ContentType}");
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString()!;
    }
}
