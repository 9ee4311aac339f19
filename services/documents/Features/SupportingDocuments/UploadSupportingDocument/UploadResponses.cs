using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Inspection;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Builds the parts of an upload's response, and of its refusal.</summary>
internal static class UploadResponses
{
    public static IReadOnlyList<UploadedFile> Of(IReadOnlyList<CheckedFile> files) => [.. files.Select(file => file.Verdict.Refusal is { } refusal
        ? new UploadedFile(FileName.Shown(file.Name), Accepted: false, Refused: new RefusedFile(Of(refusal.Code), UploadTexts.Of(refusal.Code)))
        : new UploadedFile(FileName.Shown(file.Name), Accepted: true, file.FileId, file.Content!.Length, file.Sha256, Scan: file.Scan?.ToApi()))];

    public static UploadFormRefusal Of(IReadOnlyList<DetailsFault> faults) =>
        new([.. faults.Select(fault => new RefusedField(fault.Field, Of(fault.Kind)))]);

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
        RefusalCode.BadName => FileRefusalCode.BadName,
        RefusalCode.ExtensionNotAllowed => FileRefusalCode.ExtensionNotAllowed,
        RefusalCode.TypeDisagrees => FileRefusalCode.TypeDisagrees,
        RefusalCode.Damaged => FileRefusalCode.Damaged,
        RefusalCode.TrailingData => FileRefusalCode.TrailingData,
        RefusalCode.TwoTypes => FileRefusalCode.TwoTypes,
        RefusalCode.Encrypted => FileRefusalCode.Encrypted,
        RefusalCode.ActiveContent => FileRefusalCode.ActiveContent,
        RefusalCode.Macros => FileRefusalCode.Macros,
        RefusalCode.EmbeddedFile => FileRefusalCode.EmbeddedFile,
        RefusalCode.ExternalReference => FileRefusalCode.ExternalReference,
        RefusalCode.ImageTooLarge => FileRefusalCode.ImageTooLarge,
        RefusalCode.ArchiveBounds => FileRefusalCode.ArchiveBounds,
        RefusalCode.UnsafeXml => FileRefusalCode.UnsafeXml,
        RefusalCode.TookTooLong => FileRefusalCode.TookTooLong,
        RefusalCode.CheckFailed => FileRefusalCode.CheckFailed,
        RefusalCode.Malware => FileRefusalCode.Malware,
    };
}
