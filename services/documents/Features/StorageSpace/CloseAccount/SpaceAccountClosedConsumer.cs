using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using MassTransit;

namespace EspaceFamille.Documents.Features.StorageSpace.CloseAccount;

/// <summary>Closes the storage space of a closed account for good; it is erased 30 days later. A repeat changes nothing.</summary>
internal sealed class SpaceAccountClosedConsumer(SpaceStore spaces, OpenSpaceStore openings, EndedSessionStore ended)
    : IConsumer<AccountClosed>
{
    public async Task Consume(ConsumeContext<AccountClosed> context)
    {
        var (account, at, cancel) = (context.Message.AccountId, context.Message.ClosedAt, context.CancellationToken);
        await ended.MarkAsync(account, sessionId: null, at, cancel);
        await spaces.ChangeAsync(account, space => SpaceRules.Close(space, at), cancel);
        await openings.CloseAllAsync(account, DateTimeOffset.MaxValue, cancel);
    }
}
