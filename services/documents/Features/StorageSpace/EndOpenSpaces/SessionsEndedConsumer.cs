using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Storage.StorageSpace;
using MassTransit;

namespace EspaceFamille.Documents.Features.StorageSpace.EndOpenSpaces;

/// <summary>
/// Closes what ended sessions had open, for all replicas. Their access tokens stay valid for some minutes: the mark, which is written
/// first, keeps them from opening anything.
/// </summary>
internal sealed class SessionsEndedConsumer(OpenSpaceStore openings, EndedSessionStore ended) : IConsumer<SessionsEnded>
{
    public async Task Consume(ConsumeContext<SessionsEnded> context)
    {
        var (message, cancel) = (context.Message, context.CancellationToken);
        if (message.SessionIds.Count == 0)
        {
            await ended.MarkAsync(message.AccountId, sessionId: null, message.EndedAt, cancel);
            await openings.CloseAllAsync(message.AccountId, message.EndedAt, cancel);
        }

        foreach (var session in message.SessionIds)
        {
            await ended.MarkAsync(message.AccountId, session, message.EndedAt, cancel);
            await openings.CloseAsync(message.AccountId, session, cancel);
        }
    }
}
