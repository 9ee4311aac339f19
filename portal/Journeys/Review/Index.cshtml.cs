using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>The queue of absences whose supporting documents wait for a decision, or were decided or withdrawn.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(HouseholdActor actor, DocumentsClient documents, ReservationsClient reservations, TownClock clock)
    : JourneyPage(actor)
{
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true, Name = "etat")]
    public string? StateName { get; set; }

    public ReviewState State => ApiNames.Read<ReviewState>(StateName) ?? ReviewState.Waiting;

    /// <summary>Only reviews whose documents are so; all where the address names none.</summary>
    [BindProperty(SupportsGet = true, Name = "pieces")]
    public string? DocumentsName { get; set; }

    public ReviewDocuments? Documents => ApiNames.Read<ReviewDocuments>(DocumentsName);

    /// <summary>Only reviews that are near this deadline; all where the address names none.</summary>
    [BindProperty(SupportsGet = true, Name = "echeance")]
    public string? DeadlineName { get; set; }

    public ReviewDeadline? Deadline => ApiNames.Read<ReviewDeadline>(DeadlineName);

    /// <summary>The value of <see cref="Assigned"/> for the agent's own reviews.</summary>
    public const string Self = "moi";

    /// <summary>Only the agent's own reviews, with <see cref="Self"/>; all otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "confies")]
    public string? Assigned { get; set; }

    public bool IsOwn => Assigned == Self;

    public bool IsWaiting => State is ReviewState.Waiting;

    /// <summary>Only reviews that concern this place; all where the address names none.</summary>
    [BindProperty(SupportsGet = true, Name = "lieu")]
    public string? PlaceId { get; set; }

    /// <summary>The town's places; empty while they are unavailable.</summary>
    public IReadOnlyList<PlaceResponse> Places { get; private set; } = [];

    public string? PlaceName => Places.FirstOrDefault(place => place.PlaceId == PlaceId)?.Name;

    public bool IsFiltered => !IsWaiting || IsOwn || Documents is not null || Deadline is not null || PlaceId is { Length: > 0 };

    /// <summary>The absence that was just decided.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    /// <summary>The household of that absence.</summary>
    [BindProperty(SupportsGet = true, Name = "foyer")]
    public string? DoneHousehold { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public ReviewListResponse? Queue { get; private set; }

    /// <summary>Children's names by id; empty while they are unavailable.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public ReviewResponse? Decided { get; private set; }

    /// <summary>No adult of the decided absence's household has an account to be notified at.</summary>
    public bool IsUnnotified { get; private set; }

    public TownClock Clock => clock;

    /// <summary>The page of the queue after a cursor, with the same filters; the first page where there is none.</summary>
    public string Address(string? cursor) => "/agents/examens" + Query.Of(
        ("suite", cursor), ("etat", IsWaiting ? null : ApiNames.Of(State)), ("pieces", Documents is null ? null : DocumentsName),
        ("echeance", Deadline is null ? null : DeadlineName), ("lieu", PlaceId), ("confies", IsOwn ? Self : null));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var waiting = documents.ReviewsAsync(Cursor, cancel, State, Documents, Deadline, IsOwn, PlaceId);
        var places = reservations.PlacesAsync(cancel);
        var naming = IsFiltered || Cursor is not null ? null : reservations.NamesUnderReviewAsync(Cursor, cancel);
        if (Done is { Length: > 0 } && DoneHousehold is { Length: > 0 })
        {
            var absence = RequestIds.IsOfIdentity(Done) ? null : reservations.For(DoneHousehold).AbsenceAsync(Done, cancel);
            Decided = (await documents.ReviewAsync(Done, cancel)).Value;
            IsUnnotified = absence is not null && (await absence).Value?.NobodyToldByMail == true;
        }

        var answer = await waiting;
        Queue = answer.Value;
        Places = (await places).Value ?? [];
        var children = naming is null ? [] : (await naming).Value;
        Names = (children is null ? [] : await CompleteAsync(children, cancel)).DistinctBy(child => child.ChildId)
            .ToDictionary(child => child.ChildId, child => $"{child.FirstName} {child.LastName}", StringComparer.Ordinal);
        return PageUnless(answer.Failure);
    }

    /// <summary>
    /// Reservations names the children of the oldest absences under review, which are those of a queue of one page. It does not know the
    /// deadlines and documents: the other children are read once the queue has named their households, in a second round.
    /// </summary>
    private async Task<IEnumerable<ChildNameResponse>> CompleteAsync(IReadOnlyList<ChildNameResponse> children, CancellationToken cancel)
    {
        var known = children.Select(child => child.ChildId).ToHashSet(StringComparer.Ordinal);
        string[] unnamed =
        [
            .. (Queue?.Items ?? []).Where(review => review.ChildId is { } child && !known.Contains(child))
                .Select(review => review.HouseholdId)
                .Distinct(StringComparer.Ordinal),
        ];
        return unnamed.Length == 0 ? children : children.Concat((await reservations.NamesOfAsync(unnamed, cancel)).Value ?? []);
    }
}
