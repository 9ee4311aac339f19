using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Errors;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages;

/// <summary>A page of a journey, for its actor, with the errors of its form and its response when the API gives none.</summary>
internal abstract class JourneyPage(HouseholdActor actor) : PageModel
{
    private bool _isUnanswered;

    public HouseholdActor Actor => actor;

    public FormErrors Errors { get; protected set; } = FormErrors.None;

    /// <summary>
    /// The form was sent without an answer, now or before: it may have been saved. It is displayed again with a field that states this.
    /// </summary>
    public bool MayBeSaved => _isUnanswered || RepeatedForm.WasUnanswered(Request);

    /// <summary>The sentence for a form that the service did not answer, or refused before it began.</summary>
    /// <param name="notBegun">Nothing was saved.</param>
    /// <param name="unknown">It may have been saved by this request, or by an earlier one with the same form.</param>
    protected string Unanswered(Failure? failure, string notBegun, string unknown)
    {
        _isUnanswered = failure is not Failure.NotBegun;
        return MayBeSaved ? unknown : notBegun;
    }

    /// <summary>The response when the page cannot be shown without what the API did not return.</summary>
    protected IActionResult Without(Failure? failure) => failure switch
    {
        Failure.SignedOut => Challenge(),
        Failure.NotFound => NotFound(),
        Failure.NotBegun => new NotBegunResult(),
        Failure.Unavailable or Failure.Refused or null => StatusCode(StatusCodes.Status503ServiceUnavailable),
    };

    /// <summary>The page with what the API did return, unless the session has ended or the thing does not exist.</summary>
    protected IActionResult PageUnless(Failure? failure) => failure is Failure.SignedOut or Failure.NotFound ? Without(failure) : Page();

    /// <summary>Redirects to a page of the actor's journey, named by the family's address.</summary>
    protected RedirectResult To(string path) => Redirect(actor.Address(path));
}
