using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseExpiredDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;

namespace EspaceFamille.Documents.Features.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<DocumentEraser>().AddSingleton<UnattachedDocumentEraser>().AddSingleton<DecidedDocumentEraser>()
        .AddSingleton<OrphanedBytesEraser>().AddHostedService<RetentionSweep>();
}
