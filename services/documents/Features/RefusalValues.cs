using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Inspection;

namespace EspaceFamille.Documents.Features;

/// <summary>The codes of the HTTP API for the refusals of files and of fields.</summary>
internal static class RefusalValues
{
    public static FieldRefusalCode ToApi(this DetailsFaultKind fault) => fault switch
    {
        DetailsFaultKind.UnknownQualification => FieldRefusalCode.UnknownQualification,
        DetailsFaultKind.NotALine => FieldRefusalCode.NotALine,
        DetailsFaultKind.NotADay => FieldRefusalCode.NotADay,
        DetailsFaultKind.InTheFuture => FieldRefusalCode.InTheFuture,
        DetailsFaultKind.BeforeIssue => FieldRefusalCode.BeforeIssue,
    };

    public static FileRefusalCode ToApi(this RefusalCode code) => code switch
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
