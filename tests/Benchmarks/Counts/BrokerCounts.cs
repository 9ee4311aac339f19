using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks.Counts;

/// <summary>How many messages were published, by the management API of the broker.</summary>
internal sealed class BrokerCounts : IDisposable
{
    /// <summary>The broker collects its statistics every five seconds.</summary>
    private static readonly TimeSpan Collected = TimeSpan.FromSeconds(6);

    private readonly HttpClient _broker;

    public BrokerCounts(StoryOptions options)
    {
        var secret = Convert.FromBase64String(File.ReadAllText(Path.Combine(options.Data!, "secrets", "broker")));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"espace:{Convert.ToHexStringLower(secret)}"));
        var authorization = new AuthenticationHeaderValue("Basic", credentials);
        _broker = new HttpClient { BaseAddress = options.BrokerManagement, DefaultRequestHeaders = { Authorization = authorization } };
    }

    /// <summary>All messages that were published to the exchanges of the contracts.</summary>
    public async Task<long> ReadAsync()
    {
        await Task.Delay(Collected, TimeProvider.System);
        return (await _broker.GetFromJsonAsync<JsonArray>("api/exchanges/%2F"))!
            .Where(exchange => $"{exchange!["name"]}".StartsWith("EspaceFamille.Contracts.", StringComparison.Ordinal))
            .Sum(exchange => exchange!["message_stats"]?["publish_in"]?.GetValue<long>() ?? 0);
    }

    public void Dispose() => _broker.Dispose();
}
