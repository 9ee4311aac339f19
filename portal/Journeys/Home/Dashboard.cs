using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Home;

/// <summary>The parts of "Mon tableau de bord". A part is null while its service is unavailable: the page shows the others.</summary>
/// <param name="Now">In the town's legal time.</param>
/// <param name="Week">The agenda of this week and the next.</param>
internal sealed record Dashboard(
    DateTimeOffset Now,
    ProfileResponse? Profile,
    IReadOnlyList<EspaceFamille.Reservations.Api.ChildResponse>? Children,
    IReadOnlyList<ChildAgendaResponse>? Week,
    RequestPageResponse? Requests)
{
    private const int LatestRequests = 3;
    private const int DaysRead = 14;

    /// <summary>The session has ended at the issuer.</summary>
    public bool SignedOut { get; private init; }

    /// <summary>Null while the service is unavailable: initials are shown.</summary>
    public ChildPicturesResponse? ChildPictures { get; private init; }

    /// <inheritdoc cref="ChildPictures"/>
    public OwnPictureResponse? OwnPicture { get; private init; }

    /// <summary>The account's storage space; null while the service is unavailable.</summary>
    public SpaceResponse? Space { get; private init; }

    /// <summary>The forms in progress.</summary>
    public IReadOnlyList<DraftSummary> Drafts { get; init; } = [];

    /// <summary>The week that is shown: its days follow from the openings of the places, and from what the children hold.</summary>
    public ShownWeek Shown => ShownWeek.Of(Now, ShownWeekdays.Count(
        Children?.SelectMany(child => child.Enrolments).SelectMany(enrolment => enrolment.OpenWeekdays ?? []),
        (Week ?? []).SelectMany(child => child.Days).Where(day => AgendaEntry.IsHeld(day.State)).Select(day => day.Day)));

    /// <summary>The other adults of the household, whatever their names.</summary>
    public IEnumerable<AdultResponse> CoGuardians =>
        Profile?.Household?.Adults.Where(adult => adult.AdultId != Profile.AdultId) ?? [];

    public IReadOnlyList<ChildEnrolment> EnrolmentsOf(string childId) =>
        Children?.FirstOrDefault(child => child.ChildId == childId)?.Enrolments ?? [];

    /// <summary>Reads all parts side by side.</summary>
    public static async Task<Dashboard> ReadAsync(
        IdentityClient identity, ReservationsClient reservations, RequestsClient requesting, DocumentsClient documents,
        SpaceClient storage, DateTimeOffset now, CancellationToken cancel)
    {
        var monday = Period.MondayOf(DateOnly.FromDateTime(now.DateTime));
        var (profile, children) = (identity.ProfileAsync(cancel), reservations.ChildrenAsync(cancel));
        var week = reservations.AgendaAsync(monday, monday.AddDays(DaysRead - 1), cancel);
        var (pictures, own) = (documents.ChildPicturesAsync(cancel), documents.OwnPictureAsync(cancel));
        var requests = requesting.ListAsync(null, LatestRequests, cancel);
        var space = storage.ReadAsync(cancel);
        return new(now, (await profile).Value, (await children).Value, (await week).Value, (await requests).Value)
        {
            ChildPictures = (await pictures).Value,
            OwnPicture = (await own).Value,
            Space = (await space).Value,
            SignedOut = (await profile).Failure is Failure.SignedOut,
        };
    }
}
