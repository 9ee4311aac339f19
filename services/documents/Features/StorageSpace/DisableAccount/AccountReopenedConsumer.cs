using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Documents.Features.StorageSpace.DisableAccount;

/// <summary>The owner reaches the storage space again, by the same secrets. A repeat changes nothing.</summary>
internal sealed class AccountReopenedConsumer(SpaceStore spaces, TownClock town) : IConsumer<AccountReopened>
{
    public Task Consume(ConsumeContext<AccountReopened> context) => spaces.ChangeAsync(
        context.Message.AccountId, space => SpaceRules.Reopen(space, context.Message.Version, town.Today), context.CancellationToken);
}
