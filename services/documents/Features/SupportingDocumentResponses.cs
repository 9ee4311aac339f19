using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features;

/// <summary>Builds what households and agents read of a supporting document.</summary>
internal sealed class SupportingDocumentResponses(DetailsSeal seal, IOptions<DocumentsOptions> options)
{
    public SupportingDocumentResponse Of(SupportingDocument document)
    {
        var details = seal.Decrypt(document);
        return new SupportingDocumentResponse(
            document.Id,
            document.Qualification,
            options.Value.Labels.GetValueOrDefault(document.Qualification, document.Qualification),
            details.Title,
            details.Number,
            details.IssuingAuthority,
            details.IssueDate,
            details.ValidUntil,
            document.UploadedAt,
            [.. document.Files.Select(file => Of(file, details))])
        {
            KeptUntil = document.Requests.Count == 0 ? document.KeptUntil : null,
        };
    }

    private static DocumentFile Of(StoredFile file, DocumentDetails details) => new(
        file.FileId,
        details.FileNames.GetValueOrDefault(file.FileId, file.FileId),
        file.Kind.ToApi(),
        file.Bytes,
        file.Sha256,
        file.Scan?.ToApi())
    {
        State = AnalysisRules.StateOf(file)?.ToApi(),
        PageCount = file.PageCount,
        ShownPages = file.ShownPages,
    };
}
