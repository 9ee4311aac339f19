using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using MassTransit;

namespace EspaceFamille.Documents.Features.StorageSpace.CloseAccount;

/// <summary>
/// Closes the storage space of a closed account for good; it is erased 30 days later. Documents that were added while an agent merged the
/// account are kept. A repeat changes nothing.
/// </summary>
internal sealed partial class SpaceAccountClosedConsumer(
    SpaceStore spaces, OpenSpaceStore openings, EndedSessionStore ended, ILogger<SpaceAccountClosedConsumer> logger)
    : IConsumer<AccountClosed>
{
    public async Task Consume(ConsumeContext<AccountClosed> context)
    {
        var (account, at, cancel) = (context.Message.AccountId, context.Message.ClosedAt, context.CancellationToken);
        await ended.MarkAsync(account, sessionId: null, at, cancel);
        var space = await spaces.ChangeAsync(account, one => SpaceRules.Close(one, at, context.Message.Closing), cancel);
        if (space is { ClosedAt: null })
            LogKept(logger, account);
        await openings.CloseAllAsync(account, DateTimeOffset.MaxValue, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Account {Account} was merged away while documents were added to its storage space; the space is kept until it has not "
            + "been opened for 36 months")]
    private static partial void LogKept(ILogger logger, string account);
}
