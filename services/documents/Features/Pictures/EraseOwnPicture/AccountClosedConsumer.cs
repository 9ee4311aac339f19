using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Pictures.EraseOwnPicture;

/// <summary>Erases the picture of a profile whose account was closed. A repeat changes nothing.</summary>
internal sealed class AccountClosedConsumer(PictureStore pictures) : IConsumer<AccountClosed>
{
    public Task Consume(ConsumeContext<AccountClosed> context)
    {
        var (account, at) = (context.Message.AccountId, context.Message.ClosedAt);
        return pictures.RemoveAsync(
            PictureOwner.OfAccount(account), account, PictureJournal.PictureOfClosedAccountErased(account, at), context.CancellationToken);
    }
}
