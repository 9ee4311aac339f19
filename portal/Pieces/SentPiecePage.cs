using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pieces;

/// <summary>The handlers of a page on which a document is added to a request: choosing, describing, removing and sending it.</summary>
internal abstract class SentPiecePage(HouseholdActor actor, DocumentsClient documents, LeftForms forms, TownClock clock)
    : PiecePage(actor, documents, forms, clock)
{
    /// <param name="key">Of the form that was left for the storage space.</param>
    public async Task<IActionResult> OnGetAsync(
        string? id, [FromQuery(Name = DocumentField)] string? document, [FromQuery(Name = LeftForm.Parameter)] string? key,
        CancellationToken cancel)
    {
        var left = await Forms.FindAsync(User, key, cancel);
        (Upload, Notice) = (left?.Upload ?? new(), left?.Notice);
        return await ReadAsync(id ?? "", left?.CopyId ?? document, cancel) ?? Page();
    }

    /// <param name="goTo">
    /// "envoyer", "ajouter", "preciser", "actualiser", "retirer:" and the document's id (and ":" and the id of one file), "remplacer:" and
    /// both ids, "espace", or "dupliquer:" and both ids.
    /// </param>
    public async Task<IActionResult> OnPostAsync(
        string? id, [FromForm(Name = DocumentField)] string? document, [FromForm] UploadForm upload,
        [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        Upload = upload with { Files = [] };
        if (await ReadAsync(id ??= "", document, cancel) is { } instead)
            return instead;
        if (await DescribeAsync(cancel) is { } stopped)
            return stopped;
        var parts = goTo?.Split(':') ?? [];
        if (parts is ["retirer", ..])
            return await RemoveAsync(id, parts.ElementAtOrDefault(2), cancel);
        if (upload.Files.Count > 0 || parts is ["ajouter" or "remplacer", ..])
            await UploadAsync(id, upload, parts is ["remplacer", _, var replaced] ? replaced : null, cancel);
        else if (goTo == "envoyer" && !Errors.Any)
            return await SendAsync(id, cancel);
        if (Errors.Any || Refused.Count > 0)
            return Page();
        return Redirect(await Forms.LeaveAsync(User, AddressOf(id), goTo, Upload, Document?.DocumentId, cancel) ?? AddressOf(id));
    }

    /// <summary>Files that the page's script sends as soon as they are chosen; returns the list of files alone.</summary>
    /// <param name="goTo">"remplacer:" and the ids of the document and of its file; null to add the files.</param>
    public async Task<IActionResult> OnPostFichierAsync(
        string? id, [FromForm(Name = DocumentField)] string? document, [FromForm] UploadForm upload,
        [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        if (await ReadAsync(id ??= "", document, cancel) is { } instead)
            return instead;
        if (await DescribeAsync(cancel) is { } stopped)
            return stopped;
        await UploadAsync(id, upload, goTo?.Split(':') is ["remplacer", _, var replaced] ? replaced : null, cancel);
        return Partial("_Upload", this);
    }

    private async Task<IActionResult> SendAsync(string id, CancellationToken cancel)
    {
        if (Document is null || Files.IsNoneReadable)
        {
            Errors = FormErrors.Of(FilesField, Document is null ? UploadTexts.NoFile : UploadTexts.NoReadableFile);
            return Page();
        }

        if (id.Length == 0)
            return To(RequestAddress(id));
        var added = await Documents.AddDocumentAsync(id, Document.DocumentId, cancel);
        if (added.Value is not null)
            return To(RequestAddress(id));
        if (added.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(added.Failure);
        if (added.Problem is { } problem)
            Errors = FormErrors.Of("", problem.Title);
        else
            Fail("", added.Failure, PieceTexts.NotBegun, PieceTexts.Unanswered);
        return Page();
    }

    /// <param name="file">Null to remove the document with all its files.</param>
    private async Task<IActionResult> RemoveAsync(string id, string? file, CancellationToken cancel)
    {
        if (Document is not { } document)
            return Redirect(AddressOf(id));
        var (failure, problem) = file is null
            ? Of(await Documents.DeleteDocumentAsync(document.DocumentId, cancel))
            : Of(await Documents.DeleteFileAsync(document.DocumentId, file, cancel));
        if (problem is not null)
        {
            Errors = FormErrors.Of(FilesField, problem.Title);
            return Page();
        }

        Document = file is null ? null : document;
        return failure is null or Failure.NotFound ? Redirect(AddressOf(id)) : Without(failure);

        static (Failure? Failure, Problem? Problem) Of<T>(Answer<T> answer)
            where T : class => (answer.Failure, answer.Problem);
    }
}
