using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Notifications.Api;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;
using MailState = EspaceFamille.Notifications.Domain.Mails.MailState;

namespace EspaceFamille.Notifications.Tests.Features.Mails.ResendMail;

/// <summary>A mail that failed for good is listed with its reason, and sent again after a correction.</summary>
[Collection(nameof(WithDocDb))]
public sealed class ResendMailTests(DocDbProcess docdb) : ServiceFixture(docdb, unknownRecipient: "nathalie@exemple.org")
{
    public override async Task InitializeAsync()
    {
        await Host.PublishAsync(Messages.Contact(email: "nathalie@exemple.org"));
        await Host.PublishAsync(Messages.Declared());
        await Host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Failed, "has failed");
    }

    [Fact]
    public async Task List_Failed_StatesTheReasonAndTheRequest()
    {
        using var agent = Host.As("agent", "agent-1");
        var page = await agent.GetFromJsonAsync<MailListResponse>("/api/notifications/mails?state=failed");
        var mail = Assert.Single(page!.Mails);
        Assert.StartsWith("550", mail.LastAnswer, StringComparison.Ordinal);
        Assert.Equal(("ABS-2026-000123", "household-1", "account-1"), (mail.Number, mail.HouseholdId, mail.AccountId));
    }

    [Fact]
    public async Task Resend_AfterTheAddressWasCorrected_SendsTheSameMailOnce()
    {
        await Host.PublishAsync(Messages.Contact(2, "nathalie@example.org"));
        await Host.ConsumedAsync<Contracts.Identity.ContactChanged>(2);
        using var agent = Host.As("agent", "agent-1");

        var presses = await Task.WhenAll(ResendAsync(agent), ResendAsync(agent));
        await Host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Sent, "is sent");

        Assert.Contains(HttpStatusCode.OK, presses);
        Assert.Single(Mailbox.Accepted);
        Assert.Equal(HttpStatusCode.Conflict, await ResendAsync(agent));
    }

    [Fact]
    public async Task Resend_UnknownMail_Returns404()
    {
        using var agent = Host.As("agent", "agent-1");
        using var answer = await agent.PostAsync(new Uri("/api/notifications/mails/nothing/resend", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("not-found", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString()!,
            StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> ResendAsync(HttpClient agent)
    {
        using var answer = await agent.PostAsync(
            new Uri($"/api/notifications/mails/{Messages.ReceivedMail}/resend", UriKind.Relative), null);
        return answer.StatusCode;
    }
}
