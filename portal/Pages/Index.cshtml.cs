using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages;

/// <summary>The home page says where one is: the town's welcome, or one's own space.</summary>
[AllowAnonymous]
internal sealed class IndexModel(FamilyApi api) : PageModel
{
    private const int Latest = 3;

    /// <summary>The sign-in was given up half way.</summary>
    public bool Interrupted => Request.Query["connexion"] == "interrompue";

    /// <summary>A family's account whose access key has not been entered yet.</summary>
    public bool NoHousehold => User.FindFirst("household") is null;

    /// <summary>Null while the service is away.</summary>
    public RequestPage? Requests { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.HasClaim("role", "family") || NoHousehold)
            return Page();
        var answer = await api.RequestsAsync(cursor: null, Latest, cancel);
        Requests = answer.Value;
        return answer.Failure == Failure.SignedOut ? Challenge() : Page();
    }
}
