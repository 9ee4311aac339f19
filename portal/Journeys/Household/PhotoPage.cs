using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>
/// The page of one person's photograph: it is shown as it is kept, set, and removed. The picture is made while the form is sent; whatever
/// happens, the page then shows the one that is stored.
/// </summary>
internal abstract class PhotoPage(HouseholdActor actor) : JourneyPage(actor)
{
    /// <summary>The gateway's limit: a photograph that is too heavy is refused at its field.</summary>
    public const int MaxRequestBytes = 13_500_000;

    /// <summary>Name and id of the field.</summary>
    public const string Field = "photo";

    private const string ApiField = "picture";
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { [ApiField] = Field };

    /// <summary>What was just done; null for anything else.</summary>
    public string? Done => PhotoTexts.Done(Request.Query["fait"]);

    /// <summary>Null while the service of documents is unavailable.</summary>
    public ShownPhoto? Photo { get; protected set; }

    protected abstract Task<IActionResult> ShowAsync(CancellationToken cancel);

    protected async Task<IActionResult> SetAsync<T>(
        IReadOnlyList<IFormFile>? photos, string address, Func<MultipartFormDataContent, Task<Answer<T>>> set, CancellationToken cancel)
        where T : class
    {
        if (photos is not [var photo])
        {
            Errors = FormErrors.Of(Field, photos is null or [] ? PhotoTexts.NoPhoto : PhotoTexts.TooMany);
            return await ShowAsync(cancel);
        }

        var answer = await set(UploadContent.Of([], [photo], ApiField));
        return await AnsweredAsync(answer, $"{address}?fait=ajoutee", PhotoTexts.Unanswered, cancel);
    }

    protected async Task<IActionResult> RemoveAsync<T>(string address, Task<Answer<T>> removal, CancellationToken cancel)
        where T : class => await AnsweredAsync(await removal, $"{address}?fait=retiree", PhotoTexts.NotRemoved, cancel);

    private async Task<IActionResult> AnsweredAsync<T>(Answer<T> answer, string done, string unanswered, CancellationToken cancel)
        where T : class
    {
        if (answer.Value is not null)
            return Redirect(done);
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        if (answer.Problem is null)
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Errors = answer.Problem is { } problem ? AtField(problem) : FormErrors.Of(Field, unanswered);
        return await ShowAsync(cancel);
    }

    /// <summary>A problem of no field, as that of too many files in an hour, concerns the photograph too.</summary>
    private static FormErrors AtField(Problem problem) => FormErrors.Of(
        problem.At(Fields).All.Select(error => (error.Field.Length > 0 ? error.Field : Field, error.Sentence)));
}
