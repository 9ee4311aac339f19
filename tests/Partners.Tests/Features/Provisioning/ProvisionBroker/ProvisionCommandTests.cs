using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.ProvisionBroker;

/// <summary>The process itself: its settings, its metrics and its end.</summary>
[Collection(nameof(WithManagedBroker))]
public sealed class ProvisionCommandTests(ProvisionedServers servers) : IAsyncLifetime
{
    private const int ConfigurationCode = 78;
    private readonly ProvisionedTown _town = new(servers);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Provision_UntilSigterm_ServesItsMetricsAndNothingElse()
    {
        var port = FreePort.Next();
        _town.Settings["Metrics:Port"] = $"{port}";
        _town.Settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        using var process = Start("provision");
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await Eventually.True(() => HasMetricsAsync(process, http), "the metrics are served");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync("/api/events")).StatusCode);
        await Eventually.True(
            async () => (await _town.Broker.NamesAsync("vhosts")).Contains(_town.Vhost), "the virtual host is made");
        await process.StopAsync();
        Assert.Equal(0, await process.WaitForExitAsync());
    }

    [Theory]
    [InlineData("Partners:ManagementUri", "", "Partners:ManagementUri is missing")]
    [InlineData("Partners:ManagementUri", "wrong password", "Partners:ManagementUri: the broker refuses the user")]
    [InlineData("Partners:BrokerUri", "amqp://publisher:password@127.0.0.1:5672/", "Partners:BrokerUri must be an address")]
    public async Task Provision_WithAWrongSetting_EndsWithASentence(string setting, string value, string sentence)
    {
        if (value == "wrong password")
            value = new UriBuilder(servers.Broker.ManagementUri) { Password = "wrong" }.Uri.AbsoluteUri;
        _town.Settings[setting] = value;
        using var process = Start("provision");

        Assert.Equal(ConfigurationCode, await process.WaitForExitAsync());
        Assert.Contains(sentence, process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostThatServes_WithTheAdministratorOfTheBroker_RefusesToStart()
    {
        using var process = Start();

        Assert.Equal(ConfigurationCode, await process.WaitForExitAsync());
        Assert.Contains("Partners:ManagementUri must not be set here", process.Output, StringComparison.Ordinal);
    }

    private ChildProcess Start(params string[] arguments) => ChildProcess.Start(
        Repository.Executable("services/partners", "EspaceFamille.Partners"), arguments,
        _town.Settings.ToDictionary(
            setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value, StringComparer.Ordinal));

    private static async Task<bool> HasMetricsAsync(ChildProcess process, HttpClient http)
    {
        if (process.HasExited)
            throw new InvalidOperationException(process.Output);
        try
        {
            return (await http.GetStringAsync("/metrics")).Contains("espace_partner_queue_limit", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
