using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Storage.StorageSpace;
using MassTransit;

namespace EspaceFamille.Documents.Features.StorageSpace.EndOpenSpaces;

/// <summary>
/// Closes what the account had open when its password was changed, also in the session that continues. There the storage password opens it
/// again.
/// </summary>
internal sealed class AccountPasswordChangedConsumer(OpenSpaceStore openings) : IConsumer<AccountPasswordChanged>
{
    public Task Consume(ConsumeContext<AccountPasswordChanged> context) =>
        openings.CloseAllAsync(context.Message.AccountId, context.Message.ChangedAt, context.CancellationToken);
}
