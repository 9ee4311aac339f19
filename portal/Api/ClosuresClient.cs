using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The closures that the town decides: for staff.</summary>
internal sealed class ClosuresClient(ApiClient api)
{
    private const string Root = "api/reservations/closures";
    private static readonly ReservationsJson Json = ReservationsJson.Default;

    /// <param name="after">The cursor of the page; null for the first.</param>
    public Task<Answer<ClosuresResponse>> ListAsync(CancellationToken cancel, string? after = null) =>
        api.GetAsync($"{Root}{Query.Of(("after", after))}", Json.ClosuresResponse, cancel);

    public Task<Answer<ClosurePreviewResponse>> PreviewAsync(PreviewClosureRequest closure, CancellationToken cancel) =>
        api.PostAsync($"{Root}/preview", JsonContent.Create(closure, Json.PreviewClosureRequest), Json.ClosurePreviewResponse, cancel);

    /// <summary>Once per key: a repeat returns the first result.</summary>
    public Task<Answer<ClosureResponse>> DecideAsync(DecideClosureRequest decision, string key, CancellationToken cancel) =>
        api.PostAsync(Root, JsonContent.Create(decision, Json.DecideClosureRequest), Json.ClosureResponse, cancel, key);

    public Task<Answer<ClosureResponse>> TakeBackAsync(string id, CancellationToken cancel) =>
        api.PostAsync($"{Root}/{Query.Escape(id)}/withdrawal", null, Json.ClosureResponse, cancel);
}
