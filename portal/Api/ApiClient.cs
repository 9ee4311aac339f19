using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Sessions;

namespace EspaceFamille.Portal.Api;

/// <summary>Calls the town's API through the gateway, as the signed-in person.</summary>
internal sealed class ApiClient(HttpClient http, AccessTokens tokens)
{
    public Task<Answer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), type, cancel);

    /// <param name="key">The Idempotency-Key: the same for every repeat of one request.</param>
    public Task<Answer<T>> PostAsync<T>(string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancel, string? key = null)
        where T : class
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request, type, cancel);
    }

    public Task<Answer<T>> PutAsync<T>(string path, HttpContent body, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class => SendAsync(new HttpRequestMessage(HttpMethod.Put, path) { Content = body }, type, cancel);

    public Task<Answer<T>> DeleteAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class => SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), type, cancel);

    /// <summary>The response of a file with its headers read and its content not; null where there is no such file.</summary>
    /// <exception cref="HttpRequestException">The service is unavailable.</exception>
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

    /// <summary>The same, or why there is no file.</summary>
    public Task<Answer<HttpResponseMessage>> GetAndOpenAsync(string path, CancellationToken cancel) =>
        SendAndOpenAsync(new HttpRequestMessage(HttpMethod.Get, path), cancel);

    /// <summary>The same for a file that the service makes for a request with a body.</summary>
    public Task<Answer<HttpResponseMessage>> PostAndOpenAsync(string path, HttpContent body, CancellationToken cancel) =>
        SendAndOpenAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = body }, cancel);

    /// <summary>A request that is answered by a file, with its headers read and its content not.</summary>
    public async Task<Answer<HttpResponseMessage>> SendAndOpenAsync(HttpRequestMessage message, CancellationToken cancel)
    {
        using var request = message;
        try
        {
            if (await tokens.CurrentAsync(cancel) is not { } token)
                return new(null, Failure.SignedOut);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.IsSuccessStatusCode)
                return new(response, null);
            using (response)
                return await RefusedAsync<HttpResponseMessage>(response, cancel);
        }
        catch (Exception failure) when (IsUnavailable(failure, cancel))
        {
            return new(null, Failure.Unavailable);
        }
    }

    private static bool IsUnavailable(Exception failure, CancellationToken cancel) => failure is HttpRequestException or JsonException
        || (failure is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>A request that is answered without a body: the value is that it was done.</summary>
    public Task<Answer<Done>> SendAsync(HttpRequestMessage message, CancellationToken cancel) =>
        SendAsync(message, (_, _) => Task.FromResult<Done?>(Done.Value), cancel);

    public Task<Answer<T>> SendAsync<T>(HttpRequestMessage message, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class => SendAsync(message, (content, token) => content.ReadFromJsonAsync(type, token), cancel);

    private async Task<Answer<T>> SendAsync<T>(
        HttpRequestMessage message, Func<HttpContent, CancellationToken, Task<T?>> read, CancellationToken cancel)
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
            return new(await read(response.Content, cancel), null, Version: response.Headers.ETag?.Tag.Trim('"'));
        }
        catch (Exception failure) when (IsUnavailable(failure, cancel))
        {
            return new(null, Failure.Unavailable);
        }
    }

    private static async Task<Answer<T>> RefusedAsync<T>(HttpResponseMessage response, CancellationToken cancel)
        where T : class => response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new(null, Failure.SignedOut),
            HttpStatusCode.NotFound => new(null, Failure.NotFound),
            _ when response.Content.Headers.ContentType?.MediaType != "application/problem+json" => new(null, Failure.Unavailable),
            >= HttpStatusCode.InternalServerError => new(
                null, (await ProblemAsync(response, cancel))?.Is(Problems.NotBegun) == true ? Failure.NotBegun : Failure.Unavailable),
            _ => new(null, Failure.Refused, await ProblemAsync(response, cancel)),
        };

    private static Task<Problem?> ProblemAsync(HttpResponseMessage response, CancellationToken cancel) =>
        response.Content.ReadFromJsonAsync(ProblemJson.Default.Problem, cancel);
}
