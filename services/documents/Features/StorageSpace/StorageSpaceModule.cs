using EspaceFamille.Documents.Features.StorageSpace.AddDocument;
using EspaceFamille.Documents.Features.StorageSpace.ChangePassword;
using EspaceFamille.Documents.Features.StorageSpace.CloseSpace;
using EspaceFamille.Documents.Features.StorageSpace.ConfirmCode;
using EspaceFamille.Documents.Features.StorageSpace.CopyDocuments;
using EspaceFamille.Documents.Features.StorageSpace.CreateSpace;
using EspaceFamille.Documents.Features.StorageSpace.DeleteDocument;
using EspaceFamille.Documents.Features.StorageSpace.DeleteExpired;
using EspaceFamille.Documents.Features.StorageSpace.DescribeDocument;
using EspaceFamille.Documents.Features.StorageSpace.EmptySpace;
using EspaceFamille.Documents.Features.StorageSpace.ExportDocuments;
using EspaceFamille.Documents.Features.StorageSpace.ListDocuments;
using EspaceFamille.Documents.Features.StorageSpace.ListOperations;
using EspaceFamille.Documents.Features.StorageSpace.Opening;
using EspaceFamille.Documents.Features.StorageSpace.ReadDocument;
using EspaceFamille.Documents.Features.StorageSpace.ReadSpace;
using EspaceFamille.Documents.Features.StorageSpace.RecoverSpace;
using EspaceFamille.Documents.Features.StorageSpace.ReplaceDocument;
using EspaceFamille.Documents.Features.StorageSpace.SendNotices;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>
/// Storage spaces of families, which the town cannot read. Every route is one of the caller's own account: none is for staff, and none
/// counts or lists spaces.
/// </summary>
internal static class StorageSpaceModule
{
    private static readonly ApiTag Tag = new(
        "Storage space", "The caller's own storage space, which is encrypted under a password and a code that the town does not have.");

    public static IServiceCollection AddStorageSpace(this IServiceCollection services)
    {
        services.AddValidated<StorageSpaceOptions, StorageSpaceOptionsValidator>("StorageSpace");
        services.AddValidated<SpacePepperOptions, SpacePepperOptionsValidator>("SpacePepper");
        services.AddKeySet(PepperUse.Peppers, provider => provider.GetRequiredService<IOptions<SpacePepperOptions>>().Value.Keys);
        services.AddSingleton<IKeyUse, PepperUse>();
        SpaceStore.MapClass();
        services.AddAggregates(SpaceStore.Collection, IdKind.Natural, SpaceStore.Indexes);
        services.AddIndexes(SpaceContentStore.Collection, SpaceContentStore.Indexes);
        services.AddIndexes(OpenSpaceStore.Collection, OpenSpaceStore.Indexes);
        services.AddIndexes(SpaceOperationStore.Collection, SpaceOperationStore.Indexes);
        services.AddIndexes(EndedSessionStore.Collection, EndedSessionStore.Indexes);
        services.AddIndexes(SpaceAttemptStore.Collection, AttemptStore.Indexes);
        return services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<SpacePepperOptions>>().Value.Read())
            .AddSingleton<SpaceStore>().AddSingleton<SpaceContentStore>().AddSingleton<OpenSpaceStore>()
            .AddSingleton<SpaceOperationStore>().AddSingleton<EndedSessionStore>().AddSingleton<SpaceAttemptStore>()
            .AddSingleton<OpenSpaces>().AddSingleton<SpaceOpening>().AddSingleton<SpaceDerivation>().AddSingleton<SpaceThrottle>()
            .AddSingleton<SpaceUnlocking>().AddSingleton<SpaceJournal>().AddSingleton<SpaceNotices>().AddSingleton<SpaceDocumentAddition>()
            .AddSingleton<SpaceCopies>().AddHostedService<ExpiredOpeningJob>().AddHostedService<SpaceNoticeJob>();
    }

    public static void MapStorageSpace(this RouteGroupBuilder account)
    {
        var routes = account.MapGroup("/space").WithTag(Tag).AddEndpointFilter(SpaceCaller.RequireSessionAsync);
        ReadSpaceEndpoint.Map(routes);
        CreateSpaceEndpoint.Map(routes);
        OpenSpaceEndpoint.Map(routes);
        ExtendSpaceEndpoint.Map(routes);
        CloseSpaceEndpoint.Map(routes);
        ReadCodeEndpoint.Map(routes);
        RenewCodeEndpoint.Map(routes);
        ConfirmCodeEndpoint.Map(routes);
        ChangeSpacePasswordEndpoint.Map(routes);
        RecoverSpaceEndpoint.Map(routes);
        ScheduleEmptyingEndpoint.Map(routes);
        CancelEmptyingEndpoint.Map(routes);
        ListSpaceDocumentsEndpoint.Map(routes);
        AddSpaceDocumentEndpoint.Map(routes);
        ReadSpaceDocumentEndpoint.Map(routes);
        ReadSpaceFileEndpoint.Map(routes);
        DescribeSpaceDocumentEndpoint.Map(routes);
        ReplaceSpaceFileEndpoint.Map(routes);
        DeleteSpaceDocumentEndpoint.Map(routes);
        ExportSpaceEndpoint.Map(routes);
        ListSpaceOperationsEndpoint.Map(routes);
    }
}
