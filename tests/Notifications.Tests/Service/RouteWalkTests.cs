using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Service;

/// <summary>Every route, called without a valid token and in each wrong role. No route names data of a household.</summary>
[Collection(nameof(WithDocDb))]
public sealed class RouteWalkTests : IAsyncLifetime
{
    private static readonly NamedIds Nothing = new(
        "account-1", "household-1",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["mailId"] = Messages.ReceivedMail });

    private static readonly Dictionary<string, RouteCase> Cases = new(StringComparer.Ordinal)
    {
        ["GET /api/{documentName}/openapi.json"] = RouteCase.Everyone,
        ["GET /api/notifications/journal"] = RouteCase.Admin,
        ["GET /health/live"] = RouteCase.Everyone,
        ["GET /health/ready"] = RouteCase.Everyone,
        ["GET /health/startup"] = RouteCase.Everyone,
        ["GET /metrics"] = RouteCase.Everyone,
        ["GET /api/notifications/mails"] = RouteCase.Agent,
        ["POST /api/notifications/mails/{mailId}/resend"] = RouteCase.Agent,
        ["GET /api/notifications/me/mails"] = RouteCase.Account,
    };

    private readonly Mailbox _mailbox = new();
    private readonly NotificationsHost _host;

    public RouteWalkTests(DocDbProcess docdb) => _host = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System);

    private RouteWalk Walk => new(_host.CreateClient(), ApiRoutes.Of(_host.Services), TestTokens.IssuerFor("notifications"), Cases);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public void Routes_All_HaveACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public async Task EveryRoute_InvalidTokenOrWrongRole_IsRefused()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Sent, "is sent");
        await Walk.AssertForgedTokensAreRefusedAsync(Nothing);
        await Walk.AssertWrongRolesAreForbiddenAsync(Nothing);
        await Walk.AssertForeignClientsAreForbiddenAsync(Nothing);
        await Walk.AssertOverlongIdsAreNotReadAsync(Nothing);
        await Walk.AssertOwnIdsAreThereAsync(Nothing);
    }
}
