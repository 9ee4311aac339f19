using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Features.CloseReview;
using EspaceFamille.Documents.Features.DecideReview;
using EspaceFamille.Documents.Features.EraseDocuments;
using EspaceFamille.Documents.Features.ListQualifications;
using EspaceFamille.Documents.Features.ListReviews;
using EspaceFamille.Documents.Features.ReadFile;
using EspaceFamille.Documents.Features.ReadReview;
using EspaceFamille.Documents.Features.ReadSupportingDocument;
using EspaceFamille.Documents.Features.RemoveFile;
using EspaceFamille.Documents.Features.ReviewForAbsence;
using EspaceFamille.Documents.Features.ScanLater;
using EspaceFamille.Documents.Features.UploadSupportingDocument;
using EspaceFamille.Documents.Inspection;
using EspaceFamille.Documents.Scanning;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MassTransit;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents;

/// <summary>The service's table of contents: every endpoint, consumer and store, once.</summary>
public static class DocumentsModule
{
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<AbsenceDeclaredConsumer>();
        bus.AddConsumer<AbsenceWithdrawnConsumer>();
    }

    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        AddOptions(services);
        services.AddJson(DocumentsJson.Default);
        services.AddSingleton(provider => new ReceiptSeal(provider.GetRequiredService<IOptions<ReceiptsOptions>>().Value));
        services.AddSingleton<TownCipher>().AddSingleton<DetailsSeal>().AddSingleton<FileBytesStore>();
        services.AddIndexes(FileBytesStore.CollectionName, FileBytesStore.ByAge);
        services.AddAggregates("supporting-documents", IdKind.Generated, SupportingDocumentIndexes.All);
        services.AddAggregates("reviews", IdKind.Natural, ReviewIndexes.All);
        services.AddUploadLimits().AddInspection().AddScanning().AddSingleton<FileInspection>().AddSingleton<DocumentWriter>().AddSingleton<FileRemover>().AddSingleton<FileReader>().AddSingleton<ReviewDecider>();
        services.AddSingleton<DocumentEraser>().AddSingleton<UnnamedDocumentEraser>().AddSingleton<DecidedDocumentEraser>().AddSingleton<OrphanedBytesEraser>();
        services.AddHostedService<EraseSweep>();
        services.AddSingleton<ScannedReviews>().AddSingleton<PendingScans>();
        services.AddHostedService<ScanSweep>();
    }

    public static void MapDocuments(this WebApplication app)
    {
        app.UseRateLimiter();
        ListQualificationsEndpoint.Map(app);
        UploadSupportingDocumentEndpoint.Map(app);
        ReadSupportingDocumentEndpoint.Map(app);
        ReadOwnFileEndpoint.Map(app);
        RemoveFileEndpoint.Map(app);
        ReadOwnReviewEndpoint.Map(app);
        ListReviewsEndpoint.Map(app);
        ReadReviewEndpoint.Map(app);
        ReadFileForReviewEndpoint.Map(app);
        AcceptReviewEndpoint.Map(app);
        RefuseReviewEndpoint.Map(app);
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<DocumentsOptions>().BindConfiguration("Documents").ValidateOnStart();
        services.AddOptions<DocumentEncryptionOptions>().BindConfiguration("DocumentEncryption").ValidateOnStart();
        services.AddOptions<ReceiptsOptions>().BindConfiguration("Receipts").ValidateOnStart();
        services.AddSingleton<IValidateOptions<DocumentsOptions>, DocumentsOptionsValidator>();
        services.AddSingleton<IValidateOptions<DocumentEncryptionOptions>, DocumentEncryptionOptionsValidator>();
        services.AddSingleton<IValidateOptions<ReceiptsOptions>, ReceiptsOptionsValidator>();
    }
}
