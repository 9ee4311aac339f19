using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using MassTransit;

namespace EspaceFamille.Documents.Features.StorageSpace.DisableAccount;

/// <summary>
/// Nobody reaches the storage space of a disabled account: it closes in all sessions, and is erased 12 months later unless the account is
/// opened again. A redelivery closes open spaces once more, and changes nothing else.
/// </summary>
internal sealed class AccountDisabledConsumer(SpaceStore spaces, OpenSpaceStore openings, EndedSessionStore ended)
    : IConsumer<AccountDisabled>
{
    public async Task Consume(ConsumeContext<AccountDisabled> context)
    {
        var (message, cancel) = (context.Message, context.CancellationToken);
        await ended.MarkAsync(message.AccountId, sessionId: null, message.DisabledAt, cancel);
        await spaces.ChangeAsync(message.AccountId, space => SpaceRules.Disable(space, message.Version, message.DisabledAt), cancel);
        await openings.CloseAllAsync(message.AccountId, DateTimeOffset.MaxValue, cancel);
    }
}
