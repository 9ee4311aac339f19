using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The built portal as a process of its own, on the embedded document server, with the stub as its issuer.</summary>
public sealed class PortalProcess : IAsyncLifetime
{
    private readonly int _port = FreePort.Next();
    private readonly DocDbProcess _documents = new();
    private ChildProcess? _process;

    private static string Executable => Repository.Executable("portal", "EspaceFamille.Portal");

    public StubIssuer Issuer { get; private set; } = null!;

    public string DataDirectory => _documents.DataDirectory;

    public string Database => _documents.ConnectionString;

    public int ProcessId => _process!.Id;

    /// <summary>What the portal has logged.</summary>
    public string Output => _process!.Output;

    public Uri Address => AddressAt(_port);

    /// <summary>A browser of its own, with its own cookies.</summary>
    public PortalVisitor Visitor() => new(Address, Issuer);

    /// <summary>Another portal on the same documents, with settings of its own; it may refuse to start.</summary>
    public (ChildProcess Process, PortalVisitor Visitor) StartAnother(params (string Name, string Value)[] own)
    {
        var port = FreePort.Next();
        var settings = SettingsAt(port);
        foreach (var (name, value) in own)
            settings[name] = value;
        return (ChildProcess.Start(Executable, [], settings), new(AddressAt(port), Issuer));
    }

    /// <summary>A portal on a database of its own, such as that of another town.</summary>
    public async Task<(ChildProcess Process, PortalVisitor Visitor)> StartOtherTownAsync(params (string Name, string Value)[] own)
    {
        (string Name, string Value)[] settings = [("Mongo__Database", $"town-{FreePort.Next()}"), .. own];
        var all = SettingsAt(0);
        foreach (var (name, value) in settings)
            all[name] = value;
        using var migrate = ChildProcess.Start(Executable, ["migrate"], all);
        Assert.True(await migrate.WaitForExitAsync() == 0, migrate.Output);
        return StartAnother(settings);
    }

    /// <summary>Runs the action while the database is frozen.</summary>
    public async Task WithoutDatabaseAsync(Func<Task> action)
    {
        _documents.Freeze();
        try
        {
            await action();
        }
        finally
        {
            _documents.Thaw();
        }
    }

    public async Task InitializeAsync()
    {
        Issuer = await StubIssuer.StartAsync();
        await _documents.InitializeAsync();
        var settings = SettingsAt(_port);
        using var migrate = ChildProcess.Start(Executable, ["migrate"], settings);
        Assert.True(await migrate.WaitForExitAsync() == 0, migrate.Output);
        _process = ChildProcess.Start(Executable, [], settings);
        await _process.WaitForAsync("Application started");
    }

    public async Task DisposeAsync()
    {
        _process?.Dispose();
        await _documents.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    private static Uri AddressAt(int port) => new($"http://127.0.0.1:{port}/");

    private Dictionary<string, string> SettingsAt(int port) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
        ["Mongo__ConnectionString"] = _documents.ConnectionString,
        ["Auth__Issuer"] = TestTokens.Issuer,
        ["Auth__InternalAddress"] = $"http://127.0.0.1:{Issuer.Port}/",
        ["Auth__AllowHttp"] = "true",
        ["Portal__ClientSecret"] = StubIssuer.ClientSecret,
        ["KeyRing__ActiveKeyId"] = "tests",
        ["KeyRing__Keys__tests"] = Convert.ToBase64String(new byte[32]),
        ["Portal__GatewayAddress"] = $"http://127.0.0.1:{Issuer.Port}/",
    };
}
