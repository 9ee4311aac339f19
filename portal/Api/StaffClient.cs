using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The accounts of staff and their access: for administrators.</summary>
internal sealed class StaffClient(ApiClient api)
{
    /// <summary>Acts on an account, as the API names them.</summary>
    public const string Invitation = "invitation", Disablement = "disablement", Reopening = "reopening", FactorsReset = "factors-reset",
        PasswordReset = "password-reset";

    private const string Root = "api/identity/staff";
    private static readonly IdentityJson Json = IdentityJson.Default;

    public Task<Answer<StaffListResponse>> ListAsync(CancellationToken cancel) => api.GetAsync(Root, Json.StaffListResponse, cancel);

    public Task<Answer<StaffAccountResponse>> AccountAsync(string id, CancellationToken cancel) =>
        api.GetAsync(Account(id), Json.StaffAccountResponse, cancel);

    /// <param name="rights">Null for everything.</param>
    /// <param name="version">The one that the administrator saw.</param>
    public Task<Answer<StaffAccountResponse>> ChangeReviewRightsAsync(
        string id, IReadOnlyList<StaffReviewRight>? rights, long version, CancellationToken cancel) => api.PutAsync(
            $"{Account(id)}/review-rights", JsonContent.Create(new(rights) { Version = version }, Json.ChangeReviewRightsRequest),
            Json.StaffAccountResponse, cancel);

    public Task<Answer<StaffAccountResponse>> AddHouseholdAsync(string id, string number, CancellationToken cancel) => api.PostAsync(
        $"{Account(id)}/own-households", JsonContent.Create(new(number), Json.AddOwnHouseholdRequest), Json.StaffAccountResponse, cancel);

    public Task<Answer<StaffAccountResponse>> RemoveHouseholdAsync(string id, string householdId, CancellationToken cancel) =>
        api.DeleteAsync($"{Account(id)}/own-households/{Query.Escape(householdId)}", Json.StaffAccountResponse, cancel);

    public Task<Answer<StaffAccountResponse>> InviteAsync(InviteStaffRequest request, CancellationToken cancel) =>
        api.PostAsync(Root, JsonContent.Create(request, Json.InviteStaffRequest), Json.StaffAccountResponse, cancel);

    public Task<Answer<StaffAccountResponse>> ChangeRoleAsync(string id, AccountRole role, CancellationToken cancel) => api.PutAsync(
        $"{Account(id)}/role", JsonContent.Create(new(role), Json.ChangeStaffRoleRequest), Json.StaffAccountResponse, cancel);

    public Task<Answer<StaffAccountResponse>> ChangeNameAsync(string id, ChangeStaffNameRequest request, CancellationToken cancel) =>
        api.PutAsync(
            $"{Account(id)}/name", JsonContent.Create(request, Json.ChangeStaffNameRequest), Json.StaffAccountResponse, cancel);

    public Task<Answer<StaffAccountResponse>> ProposeMailAsync(string id, string? email, CancellationToken cancel) => api.PostAsync(
        $"{Account(id)}/mail-proposals", JsonContent.Create(new(email), Json.ProposeStaffMailRequest), Json.StaffAccountResponse, cancel);

    /// <param name="act">One of the constants of this class.</param>
    public Task<Answer<StaffAccountResponse>> ActAsync(string id, string act, CancellationToken cancel) =>
        api.PostAsync($"{Account(id)}/{act}", body: null, Json.StaffAccountResponse, cancel);

    private static string Account(string id) => $"{Root}/{Query.Escape(id)}";
}
