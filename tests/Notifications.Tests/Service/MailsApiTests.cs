using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Sending;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Service;

[Collection(nameof(WithDocDb))]
public sealed class MailsApiTests : IAsyncLifetime
{
    private static readonly Uri All = new("/api/notifications/mails", UriKind.Relative);
    private static readonly Uri Mine = new("/api/notifications/mails/mine", UriKind.Relative);
    private readonly Mailbox _mailbox = new();
    private readonly NotificationsHost _host;

    public MailsApiTests(DocDbProcess docdb) => _host = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System);

    public async Task InitializeAsync()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Sent, "is sent");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task List_Agent_SeesStatesAndAttemptsAndNobodysAddress()
    {
        using var agent = _host.As("agent", "agent-1");

        var body = await agent.GetStringAsync(new Uri($"{All}?state=sent", UriKind.Relative));

        var mail = JsonDocument.Parse(body).RootElement.GetProperty("mails")[0];
        Assert.Equal(Messages.ReceivedMail, mail.GetProperty("id").GetString());
        Assert.Equal("sent", mail.GetProperty("state").GetString());
        Assert.Equal(1, mail.GetProperty("attempts").GetInt32());
        Assert.DoesNotContain("example.org", body, StringComparison.Ordinal);
        Assert.DoesNotContain("TOULEMONDE", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OtherState_LeavesThemOut()
    {
        using var agent = _host.As("agent", "agent-1");

        var page = await agent.GetFromJsonAsync<JsonElement>(new Uri($"{All}?state=failed", UriKind.Relative));

        Assert.Equal(0, page.GetProperty("mails").GetArrayLength());
    }

    [Theory]
    [InlineData("state=lost")]
    [InlineData("after=nothing")]
    public async Task List_UnknownStateOrPage_IsAFrenchProblem(string query)
    {
        using var agent = _host.As("agent", "agent-1");

        using var answer = await agent.GetAsync(new Uri($"{All}?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("family")]
    [InlineData("kitchen")]
    public async Task List_OtherRole_IsForbidden(string role)
    {
        using var client = _host.As(role, "account-1", "household-1");

        using var answer = await client.GetAsync(All);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task List_Nobody_MustSignIn()
    {
        using var client = _host.CreateClient();

        using var answer = await client.GetAsync(All);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Mine_Family_SeesItsOwnAndNoOthers()
    {
        using var own = _host.As("family", "account-1", "household-1");
        using var other = _host.As("family", "account-2", "household-1");

        Assert.Equal("absence-received", (await own.GetFromJsonAsync<JsonElement>(Mine))[0].GetProperty("template").GetString());
        Assert.Equal(0, (await other.GetFromJsonAsync<JsonElement>(Mine)).GetArrayLength());
    }
}
