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

    /// <summary>The kinds of document that the town takes; the first is the one it proposes.</summary>
    public Task<Answer<IReadOnlyList<Qualification>>> QualificationsAsync(CancellationToken cancel) =>
        api.GetAsync<IReadOnlyList<Qualification>>("api/documents/qualifications", cancel);

    public Task<Answer<Upload>> UploadAsync(MultipartFormDataContent form, CancellationToken cancel) =>
        api.PostAsync<Upload>("api/documents/supporting-documents", form, cancel);

    public Task<Answer<Removal>> RemoveFileAsync(string documentId, string fileId, CancellationToken cancel) =>
        api.DeleteAsync<Removal>(File(documentId, fileId), cancel);

    public Task<Answer<SupportingDocument>> DocumentAsync(string id, CancellationToken cancel) =>
        api.GetAsync<SupportingDocument>($"api/documents/supporting-documents/{Uri.EscapeDataString(id)}", cancel);

    public Task<HttpResponseMessage?> OpenFileAsync(string documentId, string fileId, CancellationToken cancel) =>
        api.OpenAsync(File(documentId, fileId), cancel);

    public Task<Answer<OwnReview>> ReviewAsync(string absenceId, CancellationToken cancel) =>
        api.GetAsync<OwnReview>($"api/documents/reviews/mine/{Uri.EscapeDataString(absenceId)}", cancel);

    private static string File(string documentId, string fileId) =>
        $"api/documents/supporting-documents/{Uri.EscapeDataString(documentId)}/files/{Uri.EscapeDataString(fileId)}";
}
