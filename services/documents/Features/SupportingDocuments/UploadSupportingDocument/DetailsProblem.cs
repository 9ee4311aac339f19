using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>The refusal of what a family wrote about a document: a sentence per field, with the codes beside them.</summary>
internal static class DetailsProblem
{
    public static ProblemHttpResult Of(IReadOnlyList<DetailsFault> faults) => Problems.Refused(
        "supporting-document-details",
        RefusalTexts.ToCorrect,
        faults.GroupBy(fault => fault.Field, fault => RefusalTexts.Of(fault.Kind), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        facts: UploadResponses.Of(faults));
}
