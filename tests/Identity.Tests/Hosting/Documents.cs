using EspaceFamille.TestKit;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Shared by all tests with data: one document server, and one host with the demo town.</summary>
[CollectionDefinition(Name)]
public sealed class Documents : ICollectionFixture<DemoTown>
{
    public const string Name = "documents";
}

/// <summary>The demo town, imported once. Its clock moves only when a test advances it.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    public static readonly string Files = Path.Combine(Repository.Root, "deploy/demo");
    private IdentityHost? _host;

    internal DocDbProcess Server { get; } = new();

    internal IdentityHost Host => _host!;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        _host = await IdentityHost.StartAsync(Server, new() { ["Identity:FailuresPerAddressAndMinute"] = "10000" });
        Assert.Equal(0, await _host.RunAsync("import", "--data", Files));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
    }
}
