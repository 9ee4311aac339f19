using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The built portal as a process of its own, on the embedded document server, with the stub as its issuer.</summary>
public sealed class PortalProcess : IAsyncLifetime
{
    private readonly int _port = FreePort.Next();
    private readonly DocDbProcess _documents = new();
    private ChildProcess? _process;

    public StubIssuer Issuer { get; private set; } = null!;

    public string DataDirectory => _documents.DataDirectory;

    /// <summary>A browser of its own, with its own cookies.</summary>
    public PortalVisitor Visitor() => new(new Uri($"http://127.0.0.1:{_port}/"), Issuer);

    public async Task InitializeAsync()
    {
        Issuer = await StubIssuer.StartAsync();
        await _documents.InitializeAsync();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}",
            ["Mongo__ConnectionString"] = _documents.ConnectionString,
            ["Auth__Issuer"] = TestTokens.Issuer,
            ["Auth__InternalAddress"] = $"http://127.0.0.1:{Issuer.Port}/",
            ["Auth__AllowHttp"] = "true",
            ["Portal__ClientSecret"] = StubIssuer.ClientSecret,
            ["Portal__GatewayAddress"] = $"http://127.0.0.1:{Issuer.Port}/",
        };
        var executable = Repository.Executable("portal", "EspaceFamille.Portal");
        using var prepare = ChildProcess.Start(executable, ["prepare"], settings);
        Assert.True(await prepare.WaitForExitAsync() == 0, prepare.Output);
        _process = ChildProcess.Start(executable, [], settings);
        await _process.WaitForAsync("Application started");
    }

    public async Task DisposeAsync()
    {
        _process?.Dispose();
        await _documents.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
