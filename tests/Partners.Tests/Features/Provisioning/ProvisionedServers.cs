using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Provisioning;

/// <summary>A document server, and a broker with its management API; each test has its own virtual host.</summary>
public sealed class ProvisionedServers : IAsyncLifetime
{
    public DocDbProcess DocDb { get; } = new();

    public BrokerProcess Broker { get; } = new() { WithManagement = true };

    public Task InitializeAsync() => Task.WhenAll(DocDb.InitializeAsync(), Broker.InitializeAsync());

    public Task DisposeAsync() => Task.WhenAll(DocDb.DisposeAsync(), Broker.DisposeAsync());
}

[CollectionDefinition(nameof(WithManagedBroker))]
public sealed class WithManagedBroker : ICollectionFixture<ProvisionedServers>;
