using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>Requests to link an account to a household: those of the own account, and for agents all of them.</summary>
internal sealed class LinkRequestsClient(ApiClient api)
{
    private const string Own = "api/identity/me/link-requests";
    private const string Root = "api/identity/link-requests";
    private static readonly IdentityJson Json = IdentityJson.Default;

    /// <summary>The latest of the own account, newest first.</summary>
    public Task<Answer<IReadOnlyList<LinkRequestResponse>>> OwnAsync(CancellationToken cancel) =>
        api.GetAsync(Own, Json.IReadOnlyListLinkRequestResponse, cancel);

    /// <summary>While one is under review, a repeat returns it.</summary>
    /// <param name="documentIds">The documents that the account uploaded for it.</param>
    public Task<Answer<LinkRequestResponse>> OpenAsync(
        string? statement, IReadOnlyList<string> documentIds, CancellationToken cancel) => api.PostAsync(
        Own, JsonContent.Create(new(statement) { DocumentIds = documentIds }, Json.OpenLinkRequestRequest),
        Json.LinkRequestResponse, cancel);

    /// <summary>For agents: a page of those that wait, oldest first.</summary>
    public Task<Answer<LinkRequestListResponse>> ListAsync(string? after, CancellationToken cancel) =>
        api.GetAsync($"{Root}{Query.Of(("after", after))}", Json.LinkRequestListResponse, cancel);

    public Task<Answer<ReviewedLinkRequestResponse>> ReadAsync(string id, CancellationToken cancel) =>
        api.GetAsync($"{Root}/{Query.Escape(id)}", Json.ReviewedLinkRequestResponse, cancel);

    public Task<Answer<LinkRequestResponse>> AcceptAsync(string id, string householdId, string adultId, CancellationToken cancel) =>
        api.PostAsync(
            $"{Root}/{Query.Escape(id)}/acceptance", JsonContent.Create(new(householdId, adultId), Json.AcceptLinkRequestRequest),
            Json.LinkRequestResponse, cancel);

    public Task<Answer<LinkRequestResponse>> RefuseAsync(string id, string? reason, CancellationToken cancel) => api.PostAsync(
        $"{Root}/{Query.Escape(id)}/refusal", JsonContent.Create(new(reason), Json.RefuseLinkRequestRequest), Json.LinkRequestResponse,
        cancel);
}
