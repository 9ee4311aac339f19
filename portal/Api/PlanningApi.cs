namespace EspaceFamille.Portal.Api;

/// <summary>One enrolment's planning, as its family sees and changes it.</summary>
internal sealed class PlanningApi(ApiClient api)
{
    /// <summary>Both days inclusive, at most 62 of them.</summary>
    public Task<Answer<PlanningDays>> DaysAsync(string enrolment, DateOnly from, DateOnly to, CancellationToken cancel) =>
        api.GetAsync<PlanningDays>($"{Enrolment(enrolment)}/days?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", cancel);

    public Task<Answer<PatternPreview>> PreviewAsync(string enrolment, WeeklyPattern pattern, CancellationToken cancel) =>
        api.PostAsync<PatternPreview>($"{Enrolment(enrolment)}/weekly-patterns/preview", pattern, cancel);

    /// <summary>All or nothing, once for each key, and only on the version that was seen.</summary>
    public Task<Answer<SubmittedRequest>> SubmitAsync(
        string enrolment, IEnumerable<DateOnly> reserve, IEnumerable<DateOnly> cancelled, string key, string version, CancellationToken cancel) =>
        api.PostAsync<SubmittedRequest>($"{Enrolment(enrolment)}/requests", new { reserve, cancel = cancelled }, cancel, key, version);

    private static string Enrolment(string id) => $"api/reservations/enrolments/{Uri.EscapeDataString(id)}";
}
