using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EspaceFamille.Platform;

/// <summary>The broker's management API, which alone makes users, permissions and policies.</summary>
public sealed class BrokerManagement(Uri address, string virtualHost) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        Timeout = TimeSpan.FromSeconds(10),
        BaseAddress = new Uri(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)),
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
                $"{RabbitMqOptions.UserOf(address)}:{RabbitMqOptions.PasswordOf(address)}"))),
        },
    };

    /// <summary>The virtual host as a part of a path.</summary>
    public string Host { get; } = Uri.EscapeDataString(virtualHost);

    /// <summary>The major version of the broker.</summary>
    public async Task<int> MajorVersionAsync(CancellationToken cancel)
    {
        var overview = await _http.GetFromJsonAsync<JsonElement>("api/overview", cancel);
        var version = overview.GetProperty("rabbitmq_version").GetString()!;
        return int.Parse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What the path has; null where it does not exist.</summary>
    /// <exception cref="HttpRequestException">The API is unavailable, or refuses the user: 401 or 403.</exception>
    public async Task<T?> FindAsync<T>(string path, JsonSerializerOptions json, CancellationToken cancel)
        where T : class
    {
        using var response = await _http.GetAsync(path, cancel);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>(json, cancel);
    }

    /// <exception cref="HttpRequestException">The API is unavailable, refuses the user, or cannot carry it out.</exception>
    public async Task<TResponse> PostAsync<T, TResponse>(string path, T body, JsonSerializerOptions json, CancellationToken cancel)
        where TResponse : class
    {
        using var response = await _http.PostAsJsonAsync(path, body, cancel);
        await CheckAsync(response, cancel);
        return (await response.Content.ReadFromJsonAsync<TResponse>(json, cancel))!;
    }

    /// <exception cref="HttpRequestException">The API is unavailable, refuses the user, or cannot carry it out.</exception>
    public async Task PutAsync<T>(string path, T body, CancellationToken cancel)
    {
        using var response = await _http.PutAsJsonAsync(path, body, cancel);
        await CheckAsync(response, cancel);
    }

    /// <summary>Idempotent.</summary>
    /// <exception cref="HttpRequestException">The API is unavailable, or refuses the user: 401 or 403.</exception>
    public async Task DeleteAsync(string path, CancellationToken cancel)
    {
        using var response = await _http.DeleteAsync(path, cancel);
        if (response.StatusCode is not HttpStatusCode.NotFound)
            response.EnsureSuccessStatusCode();
    }

    /// <summary>Makes the user, or gives the existing one the password and the permissions.</summary>
    /// <exception cref="WrongSettingException">The user has other tags: it is a person's, or an administrator.</exception>
    public async Task PutUserAsync(string name, string password, BrokerRights rights, CancellationToken cancel)
    {
        var user = Uri.EscapeDataString(name);
        using (var existing = await _http.GetAsync($"api/users/{user}", cancel))
        {
            if (existing.StatusCode != HttpStatusCode.NotFound)
                RefuseOthers(name, await existing.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancel), rights.Tags);
        }

        await PutSettingAsync($"api/users/{user}", new { password, tags = rights.Tags }, cancel);
        await PutSettingAsync(
            $"api/permissions/{Host}/{user}", new { configure = rights.Configure, write = rights.Write, read = rights.Read }, cancel);
    }

    public Task PutPolicyAsync(string name, object policy, CancellationToken cancel) =>
        PutSettingAsync($"api/policies/{Host}/{Uri.EscapeDataString(name)}", policy, cancel);

    public void Dispose() => _http.Dispose();

    private static void RefuseOthers(string name, JsonElement user, string tags)
    {
        var found = user.GetProperty("tags") is { ValueKind: JsonValueKind.Array } list
            ? string.Join(',', list.EnumerateArray().Select(tag => tag.GetString()))
            : user.GetProperty("tags").GetString();
        if (found is { Length: > 0 } && found != tags)
            throw new WrongSettingException(
                $"the broker's user {name} has the tags {found}, so it belongs to somebody else. Name a user of the service's own.");
    }

    /// <summary>A request that the broker cannot carry out follows from a setting.</summary>
    private async Task PutSettingAsync<T>(string path, T body, CancellationToken cancel)
    {
        try
        {
            await PutAsync(path, body, cancel);
        }
        catch (HttpRequestException failure) when (failure.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
        {
            throw new WrongSettingException($"RabbitMq:ManagementUri: the broker cannot carry out {failure.Message}");
        }
    }

    private static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.IsSuccessStatusCode)
            return;
        var (request, reason) = (response.RequestMessage!, await response.Content.ReadAsStringAsync(cancel));
        throw new HttpRequestException(
            $"{request.Method} {request.RequestUri!.AbsolutePath}: {reason}", inner: null, response.StatusCode);
    }
}
