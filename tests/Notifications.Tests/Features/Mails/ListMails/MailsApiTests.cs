using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using EspaceFamille.Notifications.Api;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.ListMails;

[Collection(nameof(WithDocDb))]
public sealed class MailsApiTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private static readonly Uri All = new("/api/notifications/mails", UriKind.Relative);
    private static readonly Uri Mine = new("/api/notifications/me/mails", UriKind.Relative);
    public override async Task InitializeAsync()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.MailAsync(Messages.ReceivedMail, mail => mail.State == Notifications.Domain.Mails.MailState.Sent, "is sent");
    }

    [Fact]
    public async Task List_Agent_ReturnsStatesAndAttemptsWithoutAddresses()
    {
        using var agent = Host.As("agent", "agent-1");

        var body = await agent.GetStringAsync(new Uri($"{All}?state=sent", UriKind.Relative));

        var mail = Assert.Single(JsonSerializer.Deserialize<MailListResponse>(body, JsonSerializerOptions.Web)!.Mails);
        Assert.Equal((Messages.ReceivedMail, Api.MailState.Sent, 1), (mail.Id, mail.State, mail.Attempts));
        Assert.Equal(Api.DeliveryResult.Accepted, mail.LastResult);
        Assert.Contains("\"state\":\"sent\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", body, StringComparison.Ordinal);
        Assert.DoesNotContain("TOULEMONDE", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OtherState_ReturnsNone()
    {
        using var agent = Host.As("agent", "agent-1");

        var page = await agent.GetFromJsonAsync<MailListResponse>(new Uri($"{All}?state=failed", UriKind.Relative));

        Assert.Empty(page!.Mails);
    }

    [Fact]
    public async Task List_AgentOfThatHousehold_ReturnsNone()
    {
        using var agent = Host.As("agent", "agent-1", household: null, new Claim(Actor.OwnHouseholdsClaim, "household-1"));

        Assert.Empty((await agent.GetFromJsonAsync<MailListResponse>(All))!.Mails);
    }

    [Theory]
    [InlineData("state=lost")]
    [InlineData("after=nothing")]
    public async Task List_UnknownStateOrPage_IsAProblem(string query)
    {
        using var agent = Host.As("agent", "agent-1");

        using var answer = await agent.GetAsync(new Uri($"{All}?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("family")]
    [InlineData("kitchen")]
    public async Task List_OtherRole_IsForbidden(string role)
    {
        using var client = Host.As(role, "account-1", "household-1");

        using var answer = await client.GetAsync(All);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task List_WithoutToken_IsUnauthorized()
    {
        using var client = Host.CreateClient();

        using var answer = await client.GetAsync(All);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Mine_Family_ReturnsItsOwnAndNoOthers()
    {
        using var own = Host.As("family", "account-1", "household-1");
        using var other = Host.As("family", "account-2", "household-1");

        Assert.Equal("absence-received", Assert.Single((await own.GetFromJsonAsync<MyMailListResponse>(Mine))!.Mails).Template);
        Assert.Empty((await other.GetFromJsonAsync<MyMailListResponse>(Mine))!.Mails);
    }

    [Fact]
    public async Task Mine_Agent_IsForbidden()
    {
        using var agent = Host.As("agent", "account-1");

        using var answer = await agent.GetAsync(Mine);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
