using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Platform.Tests;

/// <summary>A document server and a broker that all tests of the platform share.</summary>
public sealed class Parts : IAsyncLifetime
{
    public const string NoBroker = "amqp://guest:guest@127.0.0.1:1/";

    public DocDbProcess DocDb { get; } = new();

    public BrokerProcess Broker { get; } = new() { WithManagement = true };

    public Task InitializeAsync() => Task.WhenAll(DocDb.InitializeAsync(), Broker.InitializeAsync());

    public Task DisposeAsync() => Task.WhenAll(DocDb.DisposeAsync(), Broker.DisposeAsync());
}

[CollectionDefinition(Name)]
public sealed class SharedParts : ICollectionFixture<Parts>
{
    public const string Name = "parts";
}
