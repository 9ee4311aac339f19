using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>The routes of the service, for a family's own household and for agents.</summary>
internal static class Paths
{
    public const string Household = "/api/documents/households/mine";
    public const string Qualifications = $"{Household}/qualifications";
    public const string Documents = $"{Household}/supporting-documents";
    public const string Reviews = "/api/documents/reviews";

    public static string Document(UploadResponse upload) => $"{Documents}/{upload.DocumentId}";

    public static string File(UploadResponse upload, int index = 0) => $"{Document(upload)}/files/{upload.Files[index].FileId}";

    public static string HouseholdReview(AbsenceDeclared absence) => $"{Household}/reviews/absence/{absence.Request.Id}";

    public static string Review(AbsenceDeclared absence) => $"{Reviews}/absence/{absence.Request.Id}";

    public static string ReviewFile(AbsenceDeclared absence, UploadResponse upload, int index = 0) =>
        $"{Review(absence)}/files/{upload.Files[index].FileId}";

    public static string Page(UploadResponse upload, int number = 1, int index = 0) => $"{File(upload, index)}/pages/{number}";

    public static string ReviewPage(AbsenceDeclared absence, UploadResponse upload, int number = 1, int index = 0) =>
        $"{Review(absence)}/documents/{upload.DocumentId}/files/{upload.Files[index].FileId}/pages/{number}";
}
