using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Inspection;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Builds the parts of an upload's response, and of its refusal.</summary>
internal static class UploadResponses
{
    public static IReadOnlyList<UploadedFile> Of(IReadOnlyList<CheckedFile> files) => [.. files.Select(Of)];

    public static UploadFormRefusal Of(IReadOnlyList<DetailsFault> faults) =>
        new([.. faults.Select(fault => new RefusedField(fault.Field, Of(fault.Kind)))]);

    private static UploadedFile Of(CheckedFile file)
    {
        return file.Verdict.Refusal is { } code
            ? new UploadedFile(file.Name, Accepted: false, Refused: new RefusedFile(Of(code), UploadTexts.Of(code)))
            : new UploadedFile(file.Name, Accepted: true, file.FileId, file.Content!.Length, file.Sha256, Scan: file.Scan?.ToApi())
            {
                State = FileState.Received,
            };
    }

    private static FieldRefusalCode Of(DetailsFaultKind fault) => fault switch
    {
        DetailsFaultKind.UnknownQualification => FieldRefusalCode.UnknownQualification,
        DetailsFaultKind.NotALine => FieldRefusalCode.NotALine,
        DetailsFaultKind.NotADay => FieldRefusalCode.NotADay,
        DetailsFaultKind.InTheFuture => FieldRefusalCode.InTheFuture,
        DetailsFaultKind.BeforeIssue => FieldRefusalCode.BeforeIssue,
    };

    private static FileRefusalCode Of(RefusalCode code) => code switch
    {
        RefusalCode.TooManyFiles => FileRefusalCode.TooManyFiles,
        RefusalCode.EmptyFile => FileRefusalCode.EmptyFile,
        RefusalCode.TooLarge => FileRefusalCode.TooLarge,
        RefusalCode.ExtensionNotAllowed => FileRefusalCode.ExtensionNotAllowed,
        RefusalCode.TypeDisagrees => FileRefusalCode.TypeDisagrees,
        RefusalCode.Heic => FileRefusalCode.Heic,
        RefusalCode.Tiff => FileRefusalCode.Tiff,
        RefusalCode.WebP => FileRefusalCode.WebP,
        RefusalCode.Damaged => FileRefusalCode.Damaged,
        RefusalCode.Encrypted => FileRefusalCode.Encrypted,
        RefusalCode.ImageTooLarge => FileRefusalCode.ImageTooLarge,
        RefusalCode.ArchiveBounds => FileRefusalCode.ArchiveBounds,
    };
}
