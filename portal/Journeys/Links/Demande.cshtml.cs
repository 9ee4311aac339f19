using System.Security.Claims;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Links;

/// <summary>For an account without a household: requests its link from the town, and shows what became of earlier requests.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class DemandeModel(
    HouseholdActor actor, LinkRequestsClient links, DocumentsClient documents, HeldFormStore forms) : JourneyPage(actor)
{
    public const int MaxCharacters = 500;
    private const string OwnAddress = "/rattachement";
    private const string KeptMessage = "rattachement";

    /// <summary>A browser sends a line break as two characters and counts it as one.</summary>
    private const int MaxKeptCharacters = 2 * MaxCharacters;

    /// <summary>Of older ones the pieces have been erased, or are of no more use.</summary>
    private const int ShownWithPieces = 3;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["statement"] = "message" };

    /// <summary>Set after a request was sent.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    [BindProperty(Name = "message")]
    public string? Statement { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public IReadOnlyList<LinkRequestResponse>? Requests { get; private set; }

    /// <summary>The account has a household already: there is nothing to ask for.</summary>
    public bool IsLinked => User.HasClaim(claim => claim.Type == "household");

    public bool IsUnderReview => Requests?.Any(request => request.State is LinkRequestState.UnderReview) == true;

    /// <summary>The pieces of a request that is not sent yet, oldest first; null while documents is unavailable.</summary>
    public IReadOnlyList<SupportingDocumentResponse>? Unsent { get; private set; } = [];

    /// <summary>The pieces of the latest requests, by the request's id, and when the town read them.</summary>
    public IReadOnlyDictionary<string, HouseholdReviewResponse> Reviews { get; private set; } =
        new Dictionary<string, HouseholdReviewResponse>(StringComparer.Ordinal);

    /// <summary>Some file's state may still change by itself.</summary>
    public bool IsAnyPending => (Unsent ?? []).Concat(Reviews.Values.SelectMany(review => review.Documents))
        .Any(piece => piece.Files.Any(FileTexts.IsPending));

    private string Account => User.FindFirstValue("sub")!;

    /// <summary>The id of a link request as documents knows it.</summary>
    public static string ReviewId(LinkRequestResponse request) => RequestIds.Of(RequestKind.Link, request.LinkRequestId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await links.OwnAsync(cancel);
        Requests = answer.Value;
        if (Requests is not null)
            await ReadPiecesAsync(Requests, cancel);
        // A form that is shown again has what was typed in it.
        if (HttpMethods.IsGet(Request.Method) && !IsLinked && !IsUnderReview)
            Statement = (await forms.FindKeptAsync(Account, KeptMessage, cancel))?.Fields is [var kept, ..] ? kept.Value : null;
        return PageUnless(answer.Failure);
    }

    /// <summary>Keeps the message while a piece is added.</summary>
    public async Task<IActionResult> OnPostJoindreAsync(CancellationToken cancel)
    {
        if (await KeepAsync(cancel))
            return Redirect("/rattachement/piece");
        Errors = FormErrors.Of("message", LinkTexts.TooLong);
        return await OnGetAsync(cancel);
    }

    /// <summary>Deletes a piece of the request that is not sent yet, and keeps the message.</summary>
    public async Task<IActionResult> OnPostRetirerAsync([FromForm(Name = "piece")] string piece, CancellationToken cancel)
    {
        var answer = await documents.DeleteDocumentAsync(piece, cancel);
        if (answer.Failure is null or Failure.NotFound)
        {
            await KeepAsync(cancel);
            return Redirect(OwnAddress);
        }

        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Errors = FormErrors.Of("", answer.Problem?.Title ?? Unanswered(answer.Failure, LinkTexts.NotBegun, LinkTexts.Unavailable));
        return await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var pieces = IsLinked ? [] : (await documents.UnsentDocumentsAsync(cancel)).Value;
        if (pieces is null)
        {
            Errors = FormErrors.Of("", LinkTexts.NotBegun);
            return await OnGetAsync(cancel);
        }

        var answer = await links.OpenAsync(Statement, [.. pieces.Select(piece => piece.DocumentId)], cancel);
        if (answer.Failure is null)
        {
            await forms.DropKeptAsync(Account, KeptMessage, cancel);
            return Redirect($"{OwnAddress}?fait=oui");
        }

        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Errors = answer.Problem?.At(Fields) ?? FormErrors.Of("", Unanswered(answer.Failure, LinkTexts.NotBegun, LinkTexts.Unavailable));
        return await OnGetAsync(cancel);
    }

    /// <returns>False where it is longer than a message can be.</returns>
    private async Task<bool> KeepAsync(CancellationToken cancel)
    {
        if (Statement?.Length > MaxKeptCharacters)
            return false;
        await forms.KeepAsync(Account, KeptMessage, new HeldForm(OwnAddress, [new("message", Statement ?? "")]), cancel);
        return true;
    }

    /// <summary>Reads the pieces side by side.</summary>
    private async Task ReadPiecesAsync(IReadOnlyList<LinkRequestResponse> requests, CancellationToken cancel)
    {
        var unsent = IsLinked || IsUnderReview ? null : documents.UnsentDocumentsAsync(cancel);
        var reviews = await Task.WhenAll(requests.Take(ShownWithPieces)
            .Select(async request => (request.LinkRequestId, (await documents.HouseholdReviewAsync(ReviewId(request), cancel)).Value)));
        Reviews = reviews.Where(review => review.Value is not null)
            .ToDictionary(review => review.LinkRequestId, review => review.Value!, StringComparer.Ordinal);
        if (unsent is not null)
            Unsent = (await unsent).Value?.Reverse().ToArray();
    }
}
