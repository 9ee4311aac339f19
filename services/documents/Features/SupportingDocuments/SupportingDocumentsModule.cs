using EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;
using EspaceFamille.Documents.Features.SupportingDocuments.DeleteDocument;
using EspaceFamille.Documents.Features.SupportingDocuments.DeleteFile;
using EspaceFamille.Documents.Features.SupportingDocuments.DescribeDocument;
using EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.ListQualifications;
using EspaceFamille.Documents.Features.SupportingDocuments.ListUnsentDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.ReadFile;
using EspaceFamille.Documents.Features.SupportingDocuments.ReadSupportingDocument;
using EspaceFamille.Documents.Features.SupportingDocuments.RenewReceipt;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments;

/// <summary>What a family uploads, reads and deletes.</summary>
internal static class SupportingDocumentsModule
{
    public static readonly ApiTag Documents = new("Supporting documents", "Documents that a family uploads for its requests.");

    public static IServiceCollection AddSupportingDocuments(this IServiceCollection services) => services
        .AddSingleton<SupportingDocumentResponses>()
        .AddSingleton<FileChecks>().AddSingleton<DocumentWriter>().AddSingleton<UploadAnswers>().AddSingleton<UploadQuotaCheck>()
        .AddSingleton<FileReader>().AddSingleton<FileAddition>().AddSingleton<FileDeletion>()
        .AddUploadLimits();

    public static void MapSupportingDocuments(this RouteGroupBuilder household)
    {
        var routes = household.MapGroup("").WithTag(Documents);
        ListQualificationsEndpoint.Map(routes);
        UploadSupportingDocumentEndpoint.Map(routes);
        AddFilesEndpoint.Map(routes);
        ListUnsentDocumentsEndpoint.Map(routes);
        ReadSupportingDocumentEndpoint.Map(routes);
        ExportDocumentsEndpoint.Map(routes);
        ReadFileEndpoint.Map(routes);
        DescribeDocumentEndpoint.Map(routes);
        RenewReceiptEndpoint.Map(routes);
        DeleteFileEndpoint.Map(routes);
        DeleteDocumentEndpoint.Map(routes);
    }
}
