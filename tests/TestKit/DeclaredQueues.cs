using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.TestKit;

/// <summary>The queues of a service that did not migrate, and serves as a user with every permission.</summary>
public static class DeclaredQueues
{
    public static Task DeclareQueuesAsync(this BrokerProcess broker, IServiceProvider service) =>
        service.GetRequiredService<BrokerTopology>().DeclareAsync(new Uri(broker.Uri), CancellationToken.None);
}
