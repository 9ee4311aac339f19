using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Builds the parts of an upload's response, and of its refusal.</summary>
internal static class UploadResponses
{
    public static IReadOnlyList<UploadedFile> Of(IReadOnlyList<CheckedFile> files) => [.. files.Select(Of)];

    public static UploadFormRefusal Of(IReadOnlyList<DetailsFault> faults) =>
        new([.. faults.Select(fault => new RefusedField(fault.Field, fault.Kind.ToApi()))]);

    private static UploadedFile Of(CheckedFile file)
    {
        return file.Verdict.Refusal is { } code
            ? new UploadedFile(file.Name, Accepted: false, Refused: new RefusedFile(code.ToApi(), RefusalTexts.Of(code)))
            : new UploadedFile(file.Name, Accepted: true, file.FileId, file.Content!.Length, file.Sha256, Scan: file.Scan?.ToApi())
            {
                State = AnalysisRules.StateOf(file.Scan, file.State)?.ToApi(),
            };
    }
}
