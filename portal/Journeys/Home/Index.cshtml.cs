using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Home;

/// <summary>The home page: the town's welcome, or the dashboard of the person who is signed in.</summary>
[AllowAnonymous]
internal sealed class IndexModel(
    HouseholdActor actor, DraftStore drafts, IdentityClient identity, ReservationsClient reservations, TownClock clock) : PageModel
{
    /// <summary>The sign-in was abandoned.</summary>
    public bool Interrupted => Request.Query["connexion"] == "interrompue";

    /// <summary>A family's account that no access key has linked to a household yet.</summary>
    public bool NoHousehold => User.FindFirst("household") is null;

    public Dashboard? Dashboard { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.HasClaim("role", "family") || NoHousehold)
            return Page();
        var started = drafts.ListAsync(DraftOwner.Of(User, actor), cancel);
        var dashboard = await Dashboard.ReadAsync(identity, reservations, clock.Today, cancel);
        Dashboard = dashboard with { Drafts = await started };
        return Dashboard.SignedOut ? Challenge() : Page();
    }
}
