namespace EspaceFamille.Portal.Api;

/// <summary>Reporting an absence, with what proves it.</summary>
internal sealed class AbsenceApi(ApiClient api)
{
    /// <param name="preset">"today" to "fromTo"; the two last name their dates.</param>
    public Task<Answer<AbsencePreview>> PreviewAsync(
        string childId, IEnumerable<string> enrolmentIds, string? preset, DateOnly? from, DateOnly? to, CancellationToken cancel) =>
        api.PostAsync<AbsencePreview>("api/reservations/absences/preview", new { childId, enrolmentIds, preset, from, to }, cancel);

    public Task<Answer<AbsenceDetail>> DeclareAsync(Declaration declaration, string key, CancellationToken cancel) =>
        api.PostAsync<AbsenceDetail>("api/reservations/absences", declaration, cancel, key);

    public Task<Answer<AbsenceDetail>> WithdrawAsync(string id, CancellationToken cancel) =>
        api.PostAsync<AbsenceDetail>($"api/reservations/absences/{Uri.EscapeDataString(id)}/withdrawal", null, cancel);

    public Task<Answer<Upload>> UploadAsync(MultipartFormDataContent form, CancellationToken cancel) =>
        api.PostAsync<Upload>("api/documents/supporting-documents", form, cancel);

    public Task<Answer<SupportingDocument>> DocumentAsync(string id, CancellationToken cancel) =>
        api.GetAsync<SupportingDocument>($"api/documents/supporting-documents/{Uri.EscapeDataString(id)}", cancel);

    public Task<HttpResponseMessage?> OpenFileAsync(string documentId, string fileId, CancellationToken cancel) =>
        api.OpenAsync($"api/documents/supporting-documents/{Uri.EscapeDataString(documentId)}/files/{Uri.EscapeDataString(fileId)}", cancel);

    public Task<Answer<OwnReview>> ReviewAsync(string absenceId, CancellationToken cancel) =>
        api.GetAsync<OwnReview>($"api/documents/reviews/mine/{Uri.EscapeDataString(absenceId)}", cancel);
}
