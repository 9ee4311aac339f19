using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages;

/// <summary>The home page says where one is: the town's welcome, or one's own dashboard.</summary>
[AllowAnonymous]
internal sealed class IndexModel(FamilyApi api, [FromKeyedServices(Clocks.Town)] TimeProvider town) : PageModel
{
    /// <summary>The sign-in was given up half way.</summary>
    public bool Interrupted => Request.Query["connexion"] == "interrompue";

    /// <summary>A family's account whose access key has not been entered yet.</summary>
    public bool NoHousehold => User.FindFirst("household") is null;

    public Dashboard? Dashboard { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.HasClaim("role", "family") || NoHousehold)
            return Page();
        Dashboard = await Dashboard.ReadAsync(api, Clocks.ParisDay(town.GetUtcNow()), cancel);
        return Dashboard.SignedOut ? Challenge() : Page();
    }
}
