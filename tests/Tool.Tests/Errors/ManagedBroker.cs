using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Tool.Tests.Errors;

/// <summary>A broker with its management API.</summary>
public sealed class ManagedBroker : IAsyncLifetime
{
    private readonly BrokerProcess _broker = new() { WithManagement = true };

    public string Uri => _broker.Uri;

    public string ManagementUri => _broker.ManagementUri;

    public Task<bool> HoldsAsync(string queue) => _broker.HoldsAsync(queue);

    public Task DeleteAsync(string queue) => _broker.DeleteAsync(queue);

    public Task InitializeAsync() => _broker.InitializeAsync();

    public Task DisposeAsync() => _broker.DisposeAsync();
}
