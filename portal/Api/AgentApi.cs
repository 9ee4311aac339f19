using EspaceFamille.Contracts.Documents;
using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Api;

/// <summary>What the town's API says to an agent about households and what proves their absences.</summary>
internal sealed class AgentApi(ApiClient api)
{
    public Task<Answer<ReviewPage>> WaitingReviewsAsync(string? after, CancellationToken cancel) =>
        api.GetAsync<ReviewPage>($"api/documents/reviews?state=waiting{Query("after", after)}", cancel);

    public Task<Answer<ReviewDetail>> ReviewAsync(string absenceId, CancellationToken cancel) => api.GetAsync<ReviewDetail>(Review(absenceId), cancel);

    /// <summary>The reading is recorded, where the family sees it, before a byte comes. Null where there is no such file.</summary>
    public Task<HttpResponseMessage?> OpenFileAsync(string absenceId, string fileId, CancellationToken cancel) =>
        api.OpenAsync($"{Review(absenceId)}/files/{Uri.EscapeDataString(fileId)}", cancel);

    public Task<Answer<Nothing>> AcceptAsync(string absenceId, CancellationToken cancel) =>
        api.PostAsync<Nothing>($"{Review(absenceId)}/accept", body: null, cancel);

    public Task<Answer<Nothing>> RefuseAsync(string absenceId, RefusalReason reason, string? words, CancellationToken cancel) =>
        api.PostAsync<Nothing>($"{Review(absenceId)}/refuse", new { reason, words }, cancel);

    /// <summary>The households whose family name begins so; at most 20.</summary>
    public Task<Answer<IReadOnlyList<Household>>> SearchAsync(string name, CancellationToken cancel) =>
        api.GetAsync<IReadOnlyList<Household>>($"api/identity/households?name={Uri.EscapeDataString(name)}", cancel);

    public Task<Answer<Household>> HouseholdAsync(string householdId, CancellationToken cancel) =>
        api.GetAsync<Household>($"api/identity/households/{Uri.EscapeDataString(householdId)}", cancel);

    public Task<Answer<IReadOnlyList<EnrolledChild>>> ChildrenAsync(string householdId, CancellationToken cancel) =>
        api.GetAsync<IReadOnlyList<EnrolledChild>>($"{Of(householdId)}/children", cancel);

    public Task<Answer<RequestPage>> RequestsAsync(string householdId, string? cursor, int limit, CancellationToken cancel) =>
        api.GetAsync<RequestPage>($"{Of(householdId)}/requests?limit={limit}{Query("cursor", cursor)}", cancel);

    public Task<Answer<ReservationsDetail>> RequestAsync(string householdId, string id, CancellationToken cancel) =>
        api.GetAsync<ReservationsDetail>($"{Of(householdId)}/requests/{Uri.EscapeDataString(id)}", cancel);

    public Task<Answer<AbsenceDetail>> AbsenceAsync(string householdId, string id, CancellationToken cancel) =>
        api.GetAsync<AbsenceDetail>($"{Of(householdId)}/absences/{Uri.EscapeDataString(id)}", cancel);

    /// <summary>The children of these households by name, in one call; what is not known is left out.</summary>
    public Task<Answer<IReadOnlyList<NamedChild>>> NamesAsync(IEnumerable<string> householdIds, CancellationToken cancel) =>
        api.GetAsync<IReadOnlyList<NamedChild>>(
            $"api/reservations/children/names?{string.Join('&', householdIds.Distinct(StringComparer.Ordinal).Select(id => $"household={Uri.EscapeDataString(id)}"))}", cancel);

    public Task<Answer<AbsencePreview>> PreviewAsync(
        string householdId, string childId, IEnumerable<string> enrolmentIds, DateOnly from, DateOnly to, CancellationToken cancel) =>
        api.PostAsync<AbsencePreview>($"{Of(householdId)}/absences/preview", new { childId, enrolmentIds, from, to }, cancel);

    /// <summary>Declares in the family's place, without a file; the family reads the agent's reason.</summary>
    public Task<Answer<AbsenceDetail>> DeclareAsync(string householdId, AgentDeclaration declaration, string key, CancellationToken cancel) =>
        api.PostAsync<AbsenceDetail>($"{Of(householdId)}/absences", declaration, cancel, key);

    /// <summary>An enrolment's days, both inclusive, at most 62; Version is the planning's.</summary>
    public Task<Answer<AgentPlanning>> DaysAsync(string householdId, string enrolmentId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        api.GetAsync<AgentPlanning>($"{Enrolment(householdId, enrolmentId)}/days?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", cancel);

    /// <summary>Reserves and cancels in the family's place; the planning must still have the version that the agent saw.</summary>
    public Task<Answer<TakenRequest>> ChangeAsync(string householdId, string enrolmentId, AgentChange change, string key, string version, CancellationToken cancel) =>
        api.PostAsync<TakenRequest>($"{Enrolment(householdId, enrolmentId)}/requests", change, cancel, key, version);

    private static string Review(string absenceId) => $"api/documents/reviews/{Uri.EscapeDataString(absenceId)}";

    private static string Of(string householdId) => $"api/reservations/households/{Uri.EscapeDataString(householdId)}";

    private static string Enrolment(string householdId, string enrolmentId) => $"{Of(householdId)}/enrolments/{Uri.EscapeDataString(enrolmentId)}";

    private static string Query(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
