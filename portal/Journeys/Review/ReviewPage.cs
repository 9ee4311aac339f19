using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Viewer;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>
/// A page of an agent about one review. Its address names the household; a review of another one does not exist there.
/// </summary>
internal abstract class ReviewPage(HouseholdActor actor) : JourneyPage(actor)
{
    /// <summary>The account of the agent who is signed in.</summary>
    public string? Self => User.FindFirst("sub")?.Value;

    /// <summary>The review, where the agent can decide it here; else null.</summary>
    protected virtual ReviewResponse? Decidable => null;

    protected string AddressOf(string id) =>
        $"/agents/examens/{Uri.EscapeDataString(Actor.Household)}/{Uri.EscapeDataString(id)}";

    /// <summary>Reads the review and shows the page, with the form as it was filled in.</summary>
    protected abstract Task<IActionResult> ShowAsync(string id, CancellationToken cancel);

    /// <summary>The review, where it is of the household in the address.</summary>
    protected static ReviewResponse? Of(HouseholdActor actor, Answer<ReviewResponse> answer) =>
        answer.Value is { } review && review.HouseholdId == actor.Household ? review : null;

    /// <summary>The page; not found where the review is of another household.</summary>
    protected IActionResult Shown(Answer<ReviewResponse> answer) => PageUnless(
        answer.Value is not null && Of(Actor, answer) is null ? Failure.NotFound : answer.Failure);

    /// <summary>
    /// A decision about pieces that the agent has not seen is confirmed first, with the form as it was filled in; null where nothing is
    /// to confirm.
    /// </summary>
    /// <param name="field">The id of the box that confirms it.</param>
    /// <param name="reason">The code of the reason of a refusal.</param>
    protected async Task<IActionResult?> ConfirmAsync(
        string id, ReviewDecision decision, string? reason, string field, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (Decidable is not { } review)
            return page;
        if (DecisionDoubts.Of(review, Self, decision, reason) is not { } doubt)
            return null;
        Errors = FormErrors.Of(field, doubt);
        return page;
    }

    /// <summary>The next page where the answer is a success; else this one, with the errors.</summary>
    protected async Task<IActionResult> EndAsync<T>(
        string id, Answer<T> answer, string next, IReadOnlyDictionary<string, string> fields, string unavailable, CancellationToken cancel)
        where T : class
    {
        if (answer.Failure is null)
            return Redirect(next);
        Errors = answer.Problem?.At(fields) ?? FormErrors.Of("", Unanswered(answer.Failure, ReviewTexts.NotBegun, unavailable));
        return answer.Failure is Failure.SignedOut ? Challenge() : await ShowAsync(id, cancel);
    }
}
