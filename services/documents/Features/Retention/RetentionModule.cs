using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.ErasePictures;
using EspaceFamille.Documents.Features.Retention.EraseStaffWords;
using EspaceFamille.Documents.Features.Retention.EraseStorageSpaces;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddRetentionClasses(DocumentsRetention.All).AddSingleton<DocumentEraser>().AddSingleton<ExpiredRequests>()
        .AddEraser<UnattachedDocumentEraser>().AddEraser<DecidedDocumentEraser>().AddEraser<AttachedDocumentEraser>()
        .AddEraser<StaffWordsEraser>().AddEraser<OrphanedBytesEraser>().AddEraser<UnlistedPictureEraser>()
        .AddSingleton<SpaceErasure>().AddEraser<StorageSpaceEraser>().AddEraser<OrphanedSpaceContentEraser>()
        .AddEraser<SpaceSessionEraser>()
        .AddEraser<StoredSpaceOperation>(DocumentsRetention.StorageSpaceOperations, SpaceOperationStore.Collection, (policy, now) =>
            SpaceOperationStore.WrittenUntil(DateOnly.FromDateTime(policy.LimitOf(DocumentsRetention.StorageSpaceOperations, now).Date)))
        .AddEraser<Review>(DocumentsRetention.Reviews, ReviewStore.Collection, (policy, now) =>
            ReviewStore.EndedOrDeclaredUntil(policy.LimitOf(DocumentsRetention.Reviews, now)))
        .AddEraser<UploadCount>(DocumentsRetention.UploadCounts, UploadCountStore.Collection, (policy, now) =>
            UploadCountStore.CountedUntil(policy.LimitOf(DocumentsRetention.UploadCounts, now)))
        .AddEraser<Picture>(DocumentsRetention.RemovedPictures, PictureStore.Collection, (policy, now) =>
            PictureStore.RemovedUntil(policy.LimitOf(DocumentsRetention.RemovedPictures, now)));
}
