using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>Decrypts a page of a document that the caller may read.</summary>
internal sealed class PageReader(PageStore pages)
{
    private const string Received = "Ce fichier est en cours d’analyse : ses pages pourront être vues dès que l’analyse sera terminée.";
    private const string NoPages = "Aucun aperçu n’est fait de ce fichier : ses pages ne peuvent pas être vues.";
    private const string Unreadable = "Ce fichier est illisible : aucune page ne peut en être montrée.";
    private const string Infected = "Ce fichier a été refusé par l’antivirus et effacé : personne ne peut l’ouvrir.";

    /// <param name="document">Null when the caller has no such document: the response is 404.</param>
    public async Task<Results<PageImage, ProblemHttpResult>> ReadPictureAsync(
        SupportingDocument? document, string fileId, int number, CancellationToken cancel) =>
        Refusal(document, fileId, number) is { } refusal
            ? refusal
            : await pages.ReadPictureAsync(document!.Id, fileId, number, cancel) is { } picture
                ? new PageImage(picture)
                : Problems.NotFound();

    /// <inheritdoc cref="ReadPictureAsync"/>
    public async Task<Results<PageText, ProblemHttpResult>> ReadTextAsync(
        SupportingDocument? document, string fileId, int number, CancellationToken cancel) =>
        Refusal(document, fileId, number) is { } refusal
            ? refusal
            : await pages.ReadTextAsync(document!.Id, fileId, number, cancel) is { } text
                ? new PageText(text)
                : Problems.NotFound();

    private static ProblemHttpResult? Refusal(SupportingDocument? document, string fileId, int number) =>
        document is { ErasedAt: null } && document.Files.FirstOrDefault(one => one.FileId == fileId) is { } file
            ? AnalysisRules.StateOf(file) switch
            {
                FileState.Ready => number >= 1 && number <= file.ShownPages ? null : Problems.NotFound(),
                FileState.Unreadable => Problems.Refused("file-unreadable", Unreadable, status: 409),
                FileState.Infected => Problems.Refused("file-infected", Infected, status: 410),
                FileState.Received => Problems.Refused("pages-pending", Received, status: 409),
                null => Problems.Refused("no-pages", NoPages, status: 409),
            }
            : Problems.NotFound();
}
