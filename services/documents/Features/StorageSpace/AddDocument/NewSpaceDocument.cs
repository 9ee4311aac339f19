using EspaceFamille.Documents.Domain.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.AddDocument;

/// <summary>A document as a family has sent it, checked and not encrypted yet.</summary>
/// <param name="ExpiresOn">The last day of validity, where the family wants to be reminded of it.</param>
internal sealed record NewSpaceDocument(SpaceDetails Details, byte[] Content, DateOnly? ExpiresOn)
{
    public int Blocks => SpaceDocument.BlocksOf(Content.Length);

    /// <summary>The document of the form, or the problem.</summary>
    public static (NewSpaceDocument? Document, ProblemHttpResult? Problem) Check(
        UploadForm form, StorageSpaceOptions options, DateOnly today)
    {
        var written = SpaceDetailsRules.Check(form.Fields, options, today);
        if (written.Faults.Count > 0)
            return (null, SpaceProblems.Details(written.Faults));
        var (file, refusal) = SpaceForm.Check(form);
        return file is null
            ? (null, refusal)
            : (new(SpaceDetailsRules.Of(written, file), file.Content, SpaceDetailsRules.ExpiryOf(form.Fields, written)), null);
    }
}
