using EspaceFamille.Documents.Api;
using EspaceFamille.Notifications.Api;
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
    HouseholdActor actor, DraftStore drafts, IdentityClient identity, ReservationsClient reservations, DocumentsClient documents,
    MailsClient mails, RequestsClient requests, SpaceClient storage, TownClock clock) : PageModel
{
    /// <summary>The sign-in was abandoned.</summary>
    public bool Interrupted => Request.Query["connexion"] == "interrompue";

    /// <summary>A family's account that no access key has linked to a household yet.</summary>
    public bool NoHousehold => User.FindFirst("household") is null;

    public Dashboard? Dashboard { get; private set; }

    /// <summary>For a family's account without a household: its storage space; null while the service is unavailable.</summary>
    public SpaceResponse? Space { get; private set; }

    public bool IsAgent => User.HasClaim("role", "agent") || User.HasClaim("role", "admin");

    public bool IsAdministrator => User.HasClaim("role", "admin");

    /// <summary>For agents: the number of reviews that wait; null while it is unavailable.</summary>
    public ReviewListResponse? Queue { get; private set; }

    /// <summary>For agents: the first page of the mails that failed for good; null while it is unavailable.</summary>
    public MailListResponse? FailedMails { get; private set; }

    public TownClock Clock => clock;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsAgent)
        {
            var (reading, listing) = (documents.ReviewsAsync(after: null, cancel), mails.FailedAsync(after: null, cancel));
            var waiting = await reading;
            Queue = waiting.Value;
            FailedMails = (await listing).Value;
            return waiting.Failure is Failure.SignedOut ? Challenge() : Page();
        }

        if (!User.HasClaim("role", "family"))
            return Page();
        if (NoHousehold)
        {
            var space = await storage.ReadAsync(cancel);
            Space = space.Value;
            return space.Failure is Failure.SignedOut ? Challenge() : Page();
        }

        var started = drafts.ListAsync(DraftOwner.Of(User, actor), cancel);
        var now = TimeZoneInfo.ConvertTime(clock.Now, clock.Zone);
        var read = await Dashboard.ReadAsync(identity, reservations, requests, documents, storage, now, cancel);
        Dashboard = read with { Drafts = await started };
        return Dashboard.SignedOut ? Challenge() : Page();
    }
}
