using EspaceFamille.Contracts.Documents;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using MassTransit;

namespace EspaceFamille.Identity.Features.StorageSpaces.KeepSpaceContent;

/// <summary>
/// Keeps whether an account has documents in its storage space: it cannot be merged away then. A redelivery changes nothing.
/// </summary>
internal sealed class SpaceContentChangedConsumer(AccountStore accounts) : IConsumer<SpaceContentChanged>
{
    public Task Consume(ConsumeContext<SpaceContentChanged> context) => accounts.ChangeAsync(
        context.Message.AccountId, account => SpaceContent.Keep(account, context.Message), context.CancellationToken);
}
