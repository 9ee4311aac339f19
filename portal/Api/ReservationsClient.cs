using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The reservations service, for the actor's household.</summary>
internal sealed class ReservationsClient(ApiClient api, HouseholdActor actor)
{
    private const string NamesUnderReview = "api/reservations/absences/under-review/children";
    private static readonly ReservationsJson Json = ReservationsJson.Default;

    private string Root => $"api/reservations/households/{Query.Escape(actor.Household)}";

    /// <summary>The same for another household, which only an agent may name.</summary>
    public ReservationsClient For(string householdId) => new(api, new HouseholdActor(householdId));

    /// <summary>For agents: the request with that number, of whichever household; none or one.</summary>
    public Task<Answer<IReadOnlyList<FoundRequestResponse>>> FindRequestAsync(string number, CancellationToken cancel) =>
        api.GetAsync($"api/reservations/requests{Query.Of(("number", number))}", Json.IReadOnlyListFoundRequestResponse, cancel);

    public Task<Answer<IReadOnlyList<ChildResponse>>> ChildrenAsync(CancellationToken cancel) =>
        api.GetAsync($"{Root}/children", Json.IReadOnlyListChildResponse, cancel);

    /// <summary>The days of each child that hold something, from one day to the other, both inclusive, at most 62 days.</summary>
    public Task<Answer<IReadOnlyList<ChildAgendaResponse>>> AgendaAsync(DateOnly from, DateOnly to, CancellationToken cancel) =>
        api.GetAsync($"{Root}/agenda{Query.Of(("from", from), ("to", to))}", Json.IReadOnlyListChildAgendaResponse, cancel);

    /// <summary>The days of each of a child's enrolments, free and closed ones too, both inclusive, at most 62 of them.</summary>
    public Task<Answer<IReadOnlyList<EnrolmentCalendarResponse>>> ChildDaysAsync(
        string childId, DateOnly from, DateOnly to, CancellationToken cancel) => api.GetAsync(
            $"{Root}/children/{Query.Escape(childId)}/days{Query.Of(("from", from), ("to", to))}",
            Json.IReadOnlyListEnrolmentCalendarResponse, cancel);

    /// <summary>The days of the first week in which the actor can change a day of an enrolment.</summary>
    public Task<Answer<PlanningDaysResponse>> OpeningWeekAsync(string enrolmentId, CancellationToken cancel) =>
        api.GetAsync($"{Enrolment(enrolmentId)}/days", Json.PlanningDaysResponse, cancel);

    /// <summary>An enrolment's days, both inclusive, at most 62 of them.</summary>
    public Task<Answer<PlanningDaysResponse>> DaysAsync(string enrolmentId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        api.GetAsync($"{Enrolment(enrolmentId)}/days{Query.Of(("from", from), ("to", to))}", Json.PlanningDaysResponse, cancel);

    public Task<Answer<WeeklyPatternPreviewResponse>> PreviewAsync(
        string enrolmentId, WeeklyPatternRequest pattern, CancellationToken cancel) => api.PostAsync(
            $"{Enrolment(enrolmentId)}/weekly-patterns/preview",
            JsonContent.Create(pattern, Json.WeeklyPatternRequest),
            Json.WeeklyPatternPreviewResponse,
            cancel);

    /// <summary>What a change of days would do, with the digest that the change sends.</summary>
    public Task<Answer<ReservationsPreviewResponse>> PreviewAsync(
        string enrolmentId, PreviewReservationsRequest change, CancellationToken cancel) => api.PostAsync(
            $"{Enrolment(enrolmentId)}/requests/preview",
            JsonContent.Create(change, Json.PreviewReservationsRequest),
            Json.ReservationsPreviewResponse,
            cancel);

    /// <summary>All days or none, once per key, and only with the digest of what was shown.</summary>
    public Task<Answer<ReservationsResponse>> ChangeAsync(
        string enrolmentId, ChangeReservationsRequest change, string key, CancellationToken cancel) => api.PostAsync(
            $"{Enrolment(enrolmentId)}/requests",
            JsonContent.Create(change, Json.ChangeReservationsRequest),
            Json.ReservationsResponse,
            cancel,
            key);

    public Task<Answer<RequestPageResponse>> RequestsAsync(
        string? cursor, int limit, CancellationToken cancel, RequestKind? kind = null, RequestState? state = null) => api.GetAsync(
            $"{Root}/requests{Query.Of(("limit", limit), ("cursor", cursor), ("kind", NameOf(kind)), ("state", NameOf(state)))}",
            Json.RequestPageResponse, cancel);

    public Task<Answer<ReservationsDetailResponse>> RequestAsync(string id, CancellationToken cancel) =>
        api.GetAsync($"{Root}/requests/{Query.Escape(id)}", Json.ReservationsDetailResponse, cancel);

    public Task<Answer<AbsencePreviewResponse>> PreviewAsync(PreviewAbsenceRequest absence, CancellationToken cancel) =>
        api.PostAsync(
            $"{Root}/absences/preview", JsonContent.Create(absence, Json.PreviewAbsenceRequest), Json.AbsencePreviewResponse, cancel);

    public Task<Answer<AbsenceResponse>> DeclareAsync(DeclareAbsenceRequest absence, string key, CancellationToken cancel) =>
        api.PostAsync($"{Root}/absences", JsonContent.Create(absence, Json.DeclareAbsenceRequest), Json.AbsenceResponse, cancel, key);

    public Task<Answer<AbsenceResponse>> AbsenceAsync(string id, CancellationToken cancel) =>
        api.GetAsync($"{Root}/absences/{Query.Escape(id)}", Json.AbsenceResponse, cancel);

    public Task<Answer<AbsenceResponse>> WithdrawAsync(string id, WithdrawAbsenceRequest withdrawal, CancellationToken cancel) =>
        api.PostAsync(
            $"{Root}/absences/{Query.Escape(id)}/withdrawal",
            JsonContent.Create(withdrawal, Json.WithdrawAbsenceRequest),
            Json.AbsenceResponse,
            cancel);

    /// <summary>For agents: the children of the queue of reviews by name, from the absence on after which its page starts.</summary>
    public Task<Answer<IReadOnlyList<ChildNameResponse>>> NamesUnderReviewAsync(string? after, CancellationToken cancel) => api.GetAsync(
        $"{NamesUnderReview}{Query.Of(("after", after))}", Json.IReadOnlyListChildNameResponse, cancel);

    /// <summary>For agents: the children of these households by name.</summary>
    public Task<Answer<IReadOnlyList<ChildNameResponse>>> NamesOfAsync(IEnumerable<string> households, CancellationToken cancel) =>
        api.GetAsync(
            $"{NamesUnderReview}{Query.Of(households.Select(id => ("household", (object?)id)))}",
            Json.IReadOnlyListChildNameResponse, cancel);

    /// <summary>For staff: the town's school restaurants and leisure centres.</summary>
    public Task<Answer<IReadOnlyList<PlaceResponse>>> PlacesAsync(CancellationToken cancel) =>
        api.GetAsync("api/reservations/places", Json.IReadOnlyListPlaceResponse, cancel);

    private string Enrolment(string id) => $"{Root}/enrolments/{Query.Escape(id)}";

    private static string? NameOf<T>(T? value)
        where T : struct, Enum => value is { } known ? ApiNames.Of(known) : null;
}
