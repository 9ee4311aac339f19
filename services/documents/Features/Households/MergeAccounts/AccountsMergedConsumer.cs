using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Households.MergeAccounts;

/// <summary>Gives the documents and requests of a closed account to the account of the same adult that stays.</summary>
internal sealed class AccountsMergedConsumer(SupportingDocumentStore documents, ReviewStore reviews) : IConsumer<AccountsMerged>
{
    public async Task Consume(ConsumeContext<AccountsMerged> context)
    {
        await documents.MoveAsync(context.Message, context.CancellationToken);
        await reviews.MoveAsync(context.Message, context.CancellationToken);
    }
}
