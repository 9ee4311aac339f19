using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Features;
using EspaceFamille.Documents.Features.Households.CopyHousehold;
using EspaceFamille.Documents.Features.Households.MergeAccounts;
using EspaceFamille.Documents.Features.Pictures;
using EspaceFamille.Documents.Features.Pictures.EraseOwnPicture;
using EspaceFamille.Documents.Features.RefusalReasons;
using EspaceFamille.Documents.Features.Rendering;
using EspaceFamille.Documents.Features.Rendering.RenderFile;
using EspaceFamille.Documents.Features.Retention;
using EspaceFamille.Documents.Features.Reviews;
using EspaceFamille.Documents.Features.Reviews.AddDocument;
using EspaceFamille.Documents.Features.Reviews.AssignReview;
using EspaceFamille.Documents.Features.Reviews.CloseReview;
using EspaceFamille.Documents.Features.Reviews.EndLinkReview;
using EspaceFamille.Documents.Features.Reviews.OpenLinkReview;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Features.Scanning;
using EspaceFamille.Documents.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Features.StorageSpace;
using EspaceFamille.Documents.Features.StorageSpace.CloseAccount;
using EspaceFamille.Documents.Features.StorageSpace.DisableAccount;
using EspaceFamille.Documents.Features.StorageSpace.EndOpenSpaces;
using EspaceFamille.Documents.Features.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MassTransit;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents;

/// <summary>The service's table of contents: its options, stores, consumers, jobs and routes.</summary>
public static class DocumentsModule
{
    public const string Name = "documents";
    private const string Api = "/api/documents";

    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, AddConsumers);
        var services = builder.Services;
        services.AddJson(DocumentsJson.Default);
        services.AddValidated<DocumentsOptions, DocumentsOptionsValidator>("Documents");
        services.AddValidated<DocumentEncryptionOptions, DocumentEncryptionOptionsValidator>("DocumentEncryption");
        services.AddReceipts();
        services.AddValidated<UploadQuotaOptions, UploadQuotaOptionsValidator>("UploadQuota");
        services.AddValidated<ScannerOptions, ScannerOptionsValidator>("Scanner");
        services.AddKeySet("documents", provider => provider.GetRequiredService<IOptions<DocumentEncryptionOptions>>().Value.Keys);
        services.AddStores().AddScanning().AddRendering();
        services.AddSupportingDocuments().AddPictures().AddRefusalReasons().AddReviews().AddStorageSpace().AddRetention();
    }

    public static void MapDocuments(this WebApplication app)
    {
        app.MapPlatform();
        app.UseRateLimiter();
        var household = app.MapHousehold(Api);
        household.MapSupportingDocuments();
        household.MapPages(SupportingDocumentsModule.Documents);
        household.MapHouseholdReviews();
        household.MapChildPictures();
        var account = app.MapAccount(Api);
        account.MapOwnPicture();
        account.MapAccountDocuments();
        account.MapAccountPages(SupportingDocumentsModule.Documents);
        account.MapAccountReviews();
        account.MapStorageSpace();
        var staff = app.MapStaff(Api);
        staff.MapReviews();
        staff.MapReviewPages(ReviewsModule.Reviews);
        staff.MapRefusalReasons();
        app.MapStaff(Api, Policies.Admin).MapRefusalReasonEdits();
    }

    private static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<AbsenceDeclaredConsumer>();
        bus.AddConsumer<AddressChangeRequestedConsumer>();
        bus.AddConsumer<AbsenceWithdrawnConsumer>();
        bus.AddConsumer<AddressChangeWithdrawnConsumer>();
        bus.AddConsumer<LinkRequestedConsumer>();
        bus.AddConsumer<LinkDecidedConsumer>();
        bus.AddConsumer<SupportingDocumentAttachedConsumer>();
        bus.AddConsumer<StaffAccessChangedConsumer>();
        bus.AddConsumer<FileReceivedConsumer, FileReceivedConsumerDefinition>();
        bus.AddConsumer<HouseholdChangedConsumer>();
        bus.AddConsumer<AccountClosedConsumer>();
        bus.AddConsumer<AccountsMergedConsumer>();
        bus.AddConsumer<SessionsEndedConsumer>();
        bus.AddConsumer<AccountPasswordChangedConsumer>();
        bus.AddConsumer<SpaceAccountClosedConsumer>();
        bus.AddConsumer<AccountDisabledConsumer>();
        bus.AddConsumer<AccountReopenedConsumer>();
    }

    private static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.AddAggregates(SupportingDocumentStore.Collection, IdKind.Generated, SupportingDocumentStore.Indexes);
        services.AddAggregates(ReviewStore.Collection, IdKind.Natural, ReviewStore.Indexes);
        services.AddAggregates<ListedReason>(RefusalReasonStore.Collection, IdKind.Natural, []);
        services.AddAggregates(PictureStore.Collection, IdKind.Natural, PictureStore.Indexes);
        services.AddCopies<HouseholdCopy>(HouseholdStore.Collection);
        services.AddIndexes(HouseholdStore.Collection, HouseholdStore.Indexes);
        services.AddIndexes(FileBytesStore.Collection, FileBytesStore.Indexes);
        services.AddIndexes(PageStore.Collection, PageStore.Indexes);
        services.AddIndexes(UploadCountStore.Collection, UploadCountStore.Indexes);
        services.AddCopies<StaffAccess>(StaffAccessStore.Collection);
        services.AddMigration(KeptUntilMigration.Migration);
        services.AddSingleton(WordsSealingMigration.Of).AddSingleton(ReviewDeadlineMigration.Of);
        return services.AddSingleton<SupportingDocumentStore>().AddSingleton<ReviewStore>().AddSingleton<RefusalReasonStore>()
            .AddSingleton<StaffAccessStore>()
            .AddSingleton<FileBytesStore>().AddSingleton<PageStore>().AddSingleton<UploadCountStore>().AddSingleton<SweepProgressStore>()
            .AddSingleton<PictureStore>().AddSingleton<HouseholdStore>()
            .AddSingleton<TownCipher>().AddSingleton<DetailsSeal>().AddSingleton<WordsSeal>()
            .AddSingleton<IHouseholdDirectory, HouseholdDirectory>();
    }
}
