using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests;

/// <summary>
/// The whole system as the app host starts it, with data and ports of its own; or one that runs already, where
/// ESPACE_ADDRESS names its gateway.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private static readonly string Configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
    private readonly string? _given = Environment.GetEnvironmentVariable("ESPACE_ADDRESS");
    private readonly string _data = Directory.CreateTempSubdirectory("espace-").FullName;
    private ChildProcess? _process;

    /// <summary>The gateway's public address, with a slash at its end.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    public async Task InitializeAsync()
    {
        if (_given is not null)
        {
            Address = new Uri(_given);
            return;
        }

        var port = FreePort.Next(followers: 15);
        _process = ChildProcess.Start(Repository.Executable("deploy/local/apphost", "EspaceFamille.AppHost"), [], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ESPACE_ROOT"] = Repository.Root,
            ["ESPACE_DATA"] = _data,
            ["ESPACE_PORT"] = $"{port}",
            ["ESPACE_CONFIGURATION"] = Configuration,
        });
        await _process.WaitForAsync("ready: ", TimeSpan.FromSeconds(150));
        Address = new Uri($"http://localhost:{port}/");
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.StopAsync();
        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}

/// <summary>The tests that share one running system.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "system";
}
