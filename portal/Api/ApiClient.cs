using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using EspaceFamille.Portal.Sessions;

namespace EspaceFamille.Portal.Api;

/// <summary>Calls the town's API through the gateway, as the signed-in person.</summary>
internal sealed class ApiClient(HttpClient http, AccessTokens tokens)
{
    public Task<Answer<T>> GetAsync<T>(string path, CancellationToken cancel)
        where T : class => SendAsync<T>(new HttpRequestMessage(HttpMethod.Get, path), cancel);

    /// <param name="key">The Idempotency-Key: the same for every repeat of one request.</param>
    /// <param name="version">The version that the person saw; another one refuses.</param>
    public Task<Answer<T>> PostAsync<T>(string path, object? body, CancellationToken cancel, string? key = null, string? version = null)
        where T : class
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        // A version that no planning can have matches none.
        if (version is not null)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.TryParse($"\"{version}\"", out var seen) ? seen : new EntityTagHeaderValue("\"\""));
        return SendAsync<T>(request, cancel);
    }

    public Task<Answer<T>> DeleteAsync<T>(string path, CancellationToken cancel)
        where T : class => SendAsync<T>(new HttpRequestMessage(HttpMethod.Delete, path), cancel);

    /// <summary>A file as it comes, its headers read and its bytes not: for handing on. Null where there is none.</summary>
    public async Task<HttpResponseMessage?> OpenAsync(string path, CancellationToken cancel)
    {
        if (await tokens.CurrentAsync(cancel) is not { } token)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (response.IsSuccessStatusCode)
            return response;
        response.Dispose();
        return null;
    }

    private async Task<Answer<T>> SendAsync<T>(HttpRequestMessage message, CancellationToken cancel)
        where T : class
    {
        using var request = message;
        try
        {
            if (await tokens.CurrentAsync(cancel) is not { } token)
                return new(null, Failure.SignedOut);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, cancel);
            if (!response.IsSuccessStatusCode)
                return await RefusedAsync<T>(response, cancel);
            var value = typeof(T) == typeof(Nothing) ? new Nothing() as T : await response.Content.ReadFromJsonAsync(ApiJson.Of<T>(), cancel);
            return new(value, null, Version: response.Headers.ETag?.Tag.Trim('"'));
        }
        catch (Exception away) when (away is HttpRequestException or JsonException || (away is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(null, Failure.Away);
        }
    }

    private static async Task<Answer<T>> RefusedAsync<T>(HttpResponseMessage response, CancellationToken cancel)
        where T : class => response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new(null, Failure.SignedOut),
            HttpStatusCode.NotFound => new(null, Failure.NotFound),
            >= HttpStatusCode.InternalServerError => new(null, Failure.Away),
            _ when response.Content.Headers.ContentType?.MediaType == "application/problem+json" =>
                new(null, Failure.Refused, await response.Content.ReadFromJsonAsync(ApiJson.Default.Problem, cancel)),
            _ => new(null, Failure.Away),
        };
}
