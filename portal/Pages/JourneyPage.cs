using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages;

/// <summary>A page of a journey, for its actor, with the errors of its form and its response when the API gives none.</summary>
internal abstract class JourneyPage(HouseholdActor actor) : PageModel
{
    public HouseholdActor Actor => actor;

    public FormErrors Errors { get; protected set; } = FormErrors.None;

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
