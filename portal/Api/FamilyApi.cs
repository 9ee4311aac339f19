namespace EspaceFamille.Portal.Api;

/// <summary>What the town's API says to a family about itself, its children and its requests.</summary>
internal sealed class FamilyApi(ApiClient api)
{
    public Task<Answer<Profile>> ProfileAsync(CancellationToken cancel) => api.GetAsync<Profile>("api/identity/me", cancel);

    public Task<Answer<IReadOnlyList<EnrolledChild>>> ChildrenAsync(CancellationToken cancel) =>
        api.GetAsync<IReadOnlyList<EnrolledChild>>("api/reservations/children", cancel);

    /// <summary>What each child's days hold from one day to the other, both inclusive, at most 62 days.</summary>
    public Task<Answer<IReadOnlyList<ChildAgenda>>> AgendaAsync(DateOnly from, DateOnly to, CancellationToken cancel) =>
        api.GetAsync<IReadOnlyList<ChildAgenda>>($"api/reservations/agenda?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", cancel);

    public Task<Answer<RequestPage>> RequestsAsync(string? cursor, int limit, CancellationToken cancel, string? kind = null, string? state = null) =>
        api.GetAsync<RequestPage>($"api/reservations/requests?limit={limit}{Query("cursor", cursor)}{Query("kind", kind)}{Query("state", state)}", cancel);

    public Task<Answer<ReservationsDetail>> ReservationsAsync(string id, CancellationToken cancel) =>
        api.GetAsync<ReservationsDetail>($"api/reservations/requests/{Uri.EscapeDataString(id)}", cancel);

    public Task<Answer<AbsenceDetail>> AbsenceAsync(string id, CancellationToken cancel) =>
        api.GetAsync<AbsenceDetail>($"api/reservations/absences/{Uri.EscapeDataString(id)}", cancel);

    private static string Query(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
