using System.Collections.Concurrent;
using EspaceFamille.Contracts.Documents;
using MassTransit;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>What the service published about storage spaces.</summary>
internal sealed class SpaceMessages
{
    public ConcurrentQueue<SpaceExpiryReminded> Reminded { get; } = new();

    public ConcurrentQueue<SpaceErasureAnnounced> Announced { get; } = new();

    public ConcurrentQueue<SpaceContentChanged> ContentChanged { get; } = new();

    public void Listen(IReceiveEndpointConfigurator queue)
    {
        queue.Handler<SpaceExpiryReminded>(context => Keep(Reminded, context));
        queue.Handler<SpaceErasureAnnounced>(context => Keep(Announced, context));
        queue.Handler<SpaceContentChanged>(context => Keep(ContentChanged, context));
    }

    private static Task Keep<T>(ConcurrentQueue<T> queue, ConsumeContext<T> context)
        where T : class
    {
        queue.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
