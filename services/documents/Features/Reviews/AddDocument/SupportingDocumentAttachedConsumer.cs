using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using MassTransit;

namespace EspaceFamille.Documents.Features.Reviews.AddDocument;

/// <summary>Finishes an addition whose process stopped after it attached the document; after a completed one it changes nothing.</summary>
internal sealed class SupportingDocumentAttachedConsumer(SupportingDocumentStore documents, DocumentAddition additions)
    : IConsumer<SupportingDocumentAttached>
{
    public async Task Consume(ConsumeContext<SupportingDocumentAttached> context)
    {
        var (message, cancel) = (context.Message, context.CancellationToken);
        var request = new RequestReference { Kind = message.RequestKind, RequestId = message.RequestId };
        if (await documents.FindAttachedAsync(request, message.DocumentId, cancel) is { ErasedAt: null } attached)
            await additions.FinishAsync(attached, request, cancel);
    }
}
