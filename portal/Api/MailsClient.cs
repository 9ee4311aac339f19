using EspaceFamille.Notifications.Api;

namespace EspaceFamille.Portal.Api;

/// <summary>The mails that failed for good: for agents.</summary>
internal sealed class MailsClient(ApiClient api)
{
    private const string Root = "api/notifications/mails";
    private static readonly NotificationsJson Json = NotificationsJson.Default;

    /// <summary>A page of the failed mails, newest first.</summary>
    public Task<Answer<MailListResponse>> FailedAsync(string? after, CancellationToken cancel) => api.GetAsync(
        $"{Root}{Query.Of(("state", ApiNames.Of(MailState.Failed)), ("after", after))}", Json.MailListResponse, cancel);

    /// <summary>Sends a failed mail again. A repetition changes nothing.</summary>
    public Task<Answer<MailResponse>> ResendAsync(string id, CancellationToken cancel) =>
        api.PostAsync($"{Root}/{Query.Escape(id)}/resend", body: null, Json.MailResponse, cancel);
}
