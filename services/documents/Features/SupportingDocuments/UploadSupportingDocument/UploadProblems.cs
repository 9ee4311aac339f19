using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>The problems of uploads.</summary>
internal static class UploadProblems
{
    /// <summary>An account route, called by an account that has a household.</summary>
    public static ProblemHttpResult IsLinked() => Problems.Refused("account-linked", UploadTexts.IsLinked, status: 409);

    /// <summary>No file of the form was accepted: each with its reason.</summary>
    public static ProblemHttpResult NoFileAccepted(IReadOnlyList<CheckedFile> files) => Problems.Refused(
        "no-file-accepted",
        files.Count == 0 ? UploadTexts.NoFile : UploadTexts.NothingAccepted,
        files.GroupBy(file => file.Name, file => RefusalTexts.Of(file.Verdict.Refusal!.Value), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        facts: new UploadRefusal(UploadResponses.Of(files)));
}
