using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages;

/// <summary>A page that cannot do without the API: what it answers when the API does not.</summary>
internal abstract class ServedPage : PageModel
{
    /// <summary>Sign in again, a page that does not exist, or a page that says that nothing was lost.</summary>
    protected IActionResult Without(Failure? failure) => failure switch
    {
        Failure.SignedOut => Challenge(),
        Failure.NotFound => NotFound(),
        _ => StatusCode(StatusCodes.Status503ServiceUnavailable),
    };
}
