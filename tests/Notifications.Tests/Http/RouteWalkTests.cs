using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Http;

/// <summary>Every route, called without a valid token and in each wrong role. No route names data of a household.</summary>
[Collection(nameof(WithDocDb))]
public sealed class RouteWalkTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private static readonly NamedIds Nothing = new(
        "account-1", "household-1",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["mailId"] = Messages.ReceivedMail });

    private static readonly Dictionary<string, RouteCase> Cases = new(StringComparer.Ordinal)
    {
        ["GET /api/{documentName}/openapi.json"] = RouteCase.Everyone,
        ["GET /api/notifications/journal"] = RouteCase.Admin,
        ["GET /api/notifications/journal/export"] = RouteCase.Admin,
        ["GET /api/notifications/retention"] = RouteCase.Everyone,
        ["GET /health/live"] = RouteCase.Everyone,
        ["GET /health/ready"] = RouteCase.Everyone,
        ["GET /health/startup"] = RouteCase.Everyone,
        ["GET /api/notifications/mails"] = RouteCase.Agent,
        ["POST /api/notifications/mails/{mailId}/resend"] = RouteCase.Agent,
        ["GET /api/notifications/me/mails"] = RouteCase.Account,
    };

    private RouteWalk Walk => new(Host.CreateClient(), ApiRoutes.Of(Host.Services), TestTokens.IssuerFor("notifications"), Cases);

    [Fact]
    public void Routes_All_HaveACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public async Task EveryRoute_InvalidTokenOrWrongRole_IsRefused()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Sent, "is sent");
        await Walk.AssertForgedTokensAreRefusedAsync(Nothing);
        await Walk.AssertWrongRolesAreForbiddenAsync(Nothing);
        await Walk.AssertForeignClientsAreForbiddenAsync(Nothing);
        await Walk.AssertOverlongIdsAreNotReadAsync(Nothing);
        await Walk.AssertOwnIdsAreThereAsync(Nothing);
        Assert.Equal(1, await Walk.AssertNotThereForAgentAsync(
            agent => agent with { OwnHouseholds = Nothing.Household }, Nothing, Host.Services.GetRequiredService<IMongoDatabase>(),
            "mailId"));
    }
}
