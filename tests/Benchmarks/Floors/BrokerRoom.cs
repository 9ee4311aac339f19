using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>A virtual host on the system's broker, used by the floor only and deleted after it.</summary>
internal sealed class BrokerRoom : IAsyncDisposable
{
    private const string User = "espace";
    private const string Name = "benchmarks";
    private readonly HttpClient _management;
    private readonly StoryOptions _options;
    private readonly string _password;

    private BrokerRoom(StoryOptions options)
    {
        _options = options;
        _password = Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(Path.Combine(options.Data!, "secrets", "broker"))));
        _management = new HttpClient { BaseAddress = options.BrokerManagement };
        _management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{_password}")));
    }

    public Uri Address => new($"amqp://{User}:{_password}@127.0.0.1:{_options.Port + 7}/{Name}");

    public static async Task<BrokerRoom> OpenAsync(StoryOptions options)
    {
        var room = new BrokerRoom(options);
        using var made = await room._management.PutAsJsonAsync($"api/vhosts/{Name}", new { });
        made.EnsureSuccessStatusCode();
        using var opened = await room._management.PutAsJsonAsync(
            $"api/permissions/{Name}/{User}", new { configure = ".*", write = ".*", read = ".*" });
        opened.EnsureSuccessStatusCode();
        return room;
    }

    public async ValueTask DisposeAsync()
    {
        using var gone = await _management.DeleteAsync($"api/vhosts/{Name}");
        _management.Dispose();
    }
}
