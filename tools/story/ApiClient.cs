using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace EspaceFamille.Story;

/// <summary>The API as one signed-in account calls it, with the records of the services, each call printed.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri gateway, string accessToken, PublicAddressHandler? door = null)
    {
        _http = new HttpClient((HttpMessageHandler?)door ?? new SocketsHttpHandler()) { BaseAddress = gateway };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
    }

    public Task<T> GetAsync<T>(string path) => ReadAsync<T>(new HttpRequestMessage(HttpMethod.Get, path), HttpStatusCode.OK);

    public async Task<byte[]> DownloadAsync(string path)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    public Task<T> PostAsync<T>(
        string path, HttpContent? content, HttpStatusCode expected = HttpStatusCode.OK, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return ReadAsync<T>(request, expected);
    }

    /// <summary>Creates something by a request that is sent once.</summary>
    public Task<TResponse> CreateAsync<TRequest, TResponse>(string path, TRequest body) => PostAsync<TResponse>(
        path, JsonContent.Create(body), HttpStatusCode.Created, idempotencyKey: $"{Guid.CreateVersion7()}");

    public void Dispose() => _http.Dispose();

    private async Task<T> ReadAsync<T>(HttpRequestMessage request, HttpStatusCode expected)
    {
        using var response = await SendAsync(request, expected);
        return (await response.Content.ReadFromJsonAsync<T>())!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpStatusCode expected)
    {
        using (request)
        {
            var start = TimeProvider.System.GetTimestamp();
            var response = await _http.SendAsync(request);
            Transcript.Call(
                request.Method.Method, request.RequestUri!.ToString(), (int)response.StatusCode, TimeProvider.System.GetElapsedTime(start));
            if (response.StatusCode == expected)
                return response;
            using (response)
                throw new StoryDiffers(
                    $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode} instead of {(int)expected}: "
                    + await response.Content.ReadAsStringAsync());
        }
    }
}
