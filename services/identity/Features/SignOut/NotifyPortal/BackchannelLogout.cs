using EspaceFamille.Identity.Domain.SignOut;
using EspaceFamille.Identity.Storage.Sessions;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Features.SignOut.NotifyPortal;

/// <summary>Calls the portal's back-channel logout endpoint. A delivered notice is deleted; delivering it twice is harmless.</summary>
internal sealed partial class BackchannelLogout(
    IHttpClientFactory clients, LogoutTokens tokens, SignOutNoticeStore notices, ILogger<BackchannelLogout> logger)
{
    private static readonly Uri Path = new("backchannel-logout", UriKind.Relative);

    /// <returns>False when the portal, or the database, is unavailable, or the token was refused: to be repeated.</returns>
    public async Task<bool> TryDeliverAsync(SignOutNotice notice, CancellationToken cancel)
    {
        try
        {
            using var client = clients.CreateClient(nameof(BackchannelLogout));
            using var form = new FormUrlEncodedContent([new("logout_token", tokens.Issue(notice))]);
            using var response = await client.PostAsync(Path, form, cancel);
            response.EnsureSuccessStatusCode();
            await notices.DeleteAsync(notice.Id, cancel);
            return true;
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested
            && (exception is HttpRequestException or OperationCanceledException or MongoException or TimeoutException))
        {
            LogNotDelivered(logger, notice.Id, exception.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The portal was not notified of the end of session {SessionId} ({Cause}); retrying until the session's own end")]
    private static partial void LogNotDelivered(ILogger logger, string sessionId, string cause);
}
