using EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;
using EspaceFamille.Documents.Features.SupportingDocuments.CopyFromSpace;
using EspaceFamille.Documents.Features.SupportingDocuments.DeleteDocument;
using EspaceFamille.Documents.Features.SupportingDocuments.DeleteFile;
using EspaceFamille.Documents.Features.SupportingDocuments.DescribeDocument;
using EspaceFamille.Documents.Features.SupportingDocuments.DuplicateFile;
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
        .AddSingleton<DocumentUpload>().AddSingleton<FileUpload>()
        .AddSingleton<FileReader>().AddSingleton<FileAddition>().AddSingleton<FileDeletion>()
        .AddUploadLimits();

    public static void MapSupportingDocuments(this RouteGroupBuilder household)
    {
        var routes = household.MapGroup("").WithTag(Documents);
        Map(routes, RouteScope.Household);
        ExportDocumentsEndpoint.Map(routes);
        RenewReceiptEndpoint.Map(routes);
    }

    /// <summary>The documents of an account without a household, for its link request. They need no receipt.</summary>
    public static void MapAccountDocuments(this RouteGroupBuilder account) =>
        Map(account.MapGroup("").WithTag(Documents), RouteScope.Account);

    private static void Map(RouteGroupBuilder routes, RouteScope owner)
    {
        ListQualificationsEndpoint.Map(routes, owner);
        UploadSupportingDocumentEndpoint.Map(routes, owner);
        AddFilesEndpoint.Map(routes, owner);
        CopySpaceDocumentsEndpoint.Map(routes, owner);
        AddSpaceDocumentsEndpoint.Map(routes, owner);
        DuplicateFileEndpoint.Map(routes, owner);
        ListUnsentDocumentsEndpoint.Map(routes, owner);
        ReadSupportingDocumentEndpoint.Map(routes, owner);
        ReadFileEndpoint.Map(routes, owner);
        DescribeDocumentEndpoint.Map(routes, owner);
        DeleteFileEndpoint.Map(routes, owner);
        DeleteDocumentEndpoint.Map(routes, owner);
    }
}
