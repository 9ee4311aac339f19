using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>
/// A family adds a supporting document to an absence that the town reviews, asked for or not. The files are uploaded and added at once; one
/// refused file adds none of them.
/// </summary>
[Authorize(Policy = Policies.Family)]
[RequestSizeLimit(MaxRequestBytes)]
internal sealed class PieceModel(HouseholdActor actor, DocumentsClient documents) : JourneyPage(actor)
{
    /// <summary>The gateway's limit: four files of 3,276,800 bytes and the form around them.</summary>
    private const int MaxRequestBytes = 13_500_000;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["qualification"] = "qualification",
        ["files"] = "fichiers",
    };

    public PieceForm Form { get; private set; } = new();

    /// <summary>Null while the service is unavailable.</summary>
    public HouseholdReviewResponse? Review { get; private set; }

    /// <summary>The kinds of document that the town takes; empty while the service is unavailable.</summary>
    public IReadOnlyList<QualificationResponse> Qualifications { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(string id, [FromForm] PieceForm form, CancellationToken cancel)
    {
        Form = form;
        if (Form.Files.Count == 0)
        {
            Errors = FormErrors.Of("fichiers", PieceTexts.NoFile);
            return await ShowAsync(id, cancel);
        }

        var key = await Form.KeyAsync(id, cancel);
        var upload = await documents.UploadAsync(Form.Content(), key, cancel);
        if (upload.Value is not { } uploaded)
            return await RefuseAsync(id, upload, cancel);
        if (uploaded.Files.Any(file => !file.Accepted))
        {
            await documents.DeleteDocumentAsync(uploaded.DocumentId, cancel);
            Errors = FormErrors.Of(
                uploaded.Files.Where(file => !file.Accepted).Select(file => ("fichiers", $"{file.Name} : {file.Refused?.Message}")));
            Form = Form with { FormId = Ids.New() };
            return await ShowAsync(id, cancel);
        }

        var added = await documents.AddDocumentAsync(id, uploaded.DocumentId, cancel);
        return added.Value is null ? await RefuseAsync(id, added, cancel) : To($"/demandes/{Uri.EscapeDataString(id)}");
    }

    /// <summary>
    /// The form with its error. Where no answer arrived it keeps its id, so that the same files, sent again, are one document.
    /// </summary>
    private async Task<IActionResult> RefuseAsync<T>(string id, Answer<T> answer, CancellationToken cancel)
        where T : class
    {
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        if (answer.Problem is { } problem)
        {
            Form = Form with { FormId = Ids.New() };
            Errors = problem.Is(Problem.NoFileAccepted) && problem.Errors is { } files
                ? FormErrors.Of(files.SelectMany(file => file.Value, (file, sentence) => ("fichiers", $"{file.Key} : {sentence}")))
                : problem.At(Fields);
        }
        else
        {
            Errors = FormErrors.Of("", Unanswered(answer.Failure, PieceTexts.NotBegun, PieceTexts.Unanswered));
        }

        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancel)
    {
        var reading = documents.HouseholdReviewAsync(id, cancel);
        var kinds = documents.QualificationsAsync(cancel, RequestIds.ReviewedKindOf(id));
        var answer = await reading;
        Review = answer.Value;
        Qualifications = (await kinds).Value ?? [];
        return PageUnless(answer.Failure);
    }
}
