using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Home;

/// <summary>The parts of "Mon tableau de bord". A part is null while its service is unavailable: the page shows the others.</summary>
/// <param name="Monday">First day of the week that the agenda shows.</param>
internal sealed record Dashboard(
    DateOnly Monday,
    ProfileResponse? Profile,
    IReadOnlyList<EspaceFamille.Reservations.Api.ChildResponse>? Children,
    IReadOnlyList<ChildAgendaResponse>? Week,
    RequestPageResponse? Requests)
{
    private const int LatestRequests = 3;

    /// <summary>The session has ended at the issuer.</summary>
    public bool SignedOut { get; private init; }

    /// <summary>The forms in progress.</summary>
    public IReadOnlyList<DraftSummary> Drafts { get; init; } = [];

    /// <summary>The other adults of the household.</summary>
    public IEnumerable<AdultResponse> CoGuardians => Profile?.Household?.Adults.Where(adult => !IsOneself(adult)) ?? [];

    /// <summary>Reads all parts side by side.</summary>
    public static async Task<Dashboard> ReadAsync(
        IdentityClient identity, ReservationsClient reservations, DateOnly today, CancellationToken cancel)
    {
        var monday = Period.MondayOf(today);
        var (profile, children) = (identity.ProfileAsync(cancel), reservations.ChildrenAsync(cancel));
        var week = reservations.AgendaAsync(monday, monday.AddDays(6), cancel);
        var requests = reservations.RequestsAsync(null, LatestRequests, cancel);
        return new(monday, (await profile).Value, (await children).Value, (await week).Value, (await requests).Value)
        {
            SignedOut = (await profile).Failure is Failure.SignedOut,
        };
    }

    private bool IsOneself(AdultResponse adult) => Profile is { } me && adult.FirstName == me.FirstName && adult.LastName == me.LastName;
}
