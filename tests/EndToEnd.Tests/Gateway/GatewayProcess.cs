using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>The built gateway as a process, in front of stubs of the services.</summary>
public class GatewayProcess : IAsyncLifetime
{
    /// <summary>The web application of others that this gateway lets call.</summary>
    public const string AppOrigin = "https://agenda.example";

    private readonly int _port = FreePort.Next();
    private StubServices? _services;
    private ChildProcess? _process;

    /// <summary>Limits of time, from the start of this gateway.</summary>
    public RestartLimits Limits { get; } = new();

    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        _services = await StubServices.StartAsync();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}",
            ["Auth__Issuer"] = TestTokens.Issuer,
            ["Auth__InternalAddress"] = $"http://127.0.0.1:{_services.Ports["identity"]}/",
            ["Auth__AllowHttp"] = "true",
            ["Gateway__AppOrigins__0"] = AppOrigin,
        };
        foreach (var (name, port) in _services.Ports)
            settings[$"ReverseProxy__Clusters__{name}__Destinations__one__Address"] = $"http://127.0.0.1:{port}/";
        Adjust(settings);
        _process = ChildProcess.Start(Repository.Executable("gateway", "EspaceFamille.Gateway"), [], settings);
        await Limits.MeasureAsync(() => _process.WaitForAsync("Application started"));
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        Client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{_port}/") };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        _process?.Dispose();
        if (_services is not null)
            await _services.DisposeAsync();
    }

    protected virtual void Adjust(IDictionary<string, string> settings)
    {
    }
}

/// <summary>A gateway behind a proxy that terminates TLS, with hardly any requests allowed.</summary>
public sealed class StrictGatewayProcess : GatewayProcess
{
    protected override void Adjust(IDictionary<string, string> settings)
    {
        settings["Auth__AllowHttp"] = "false";
        settings["Auth__Issuer"] = "https://famille.example/";
        settings["Gateway__KnownProxies__0"] = "127.0.0.0/8";
        settings["Gateway__ByAddress__Burst"] = "3";
        settings["Gateway__ByAddress__PerSecond"] = "1";
    }
}

/// <summary>The tests that share one gateway.</summary>
[CollectionDefinition(Name)]
public sealed class SharedGateway : ICollectionFixture<GatewayProcess>
{
    public const string Name = "gateway";
}
