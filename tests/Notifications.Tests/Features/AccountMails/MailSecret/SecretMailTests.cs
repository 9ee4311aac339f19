using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.AccountMails.MailSecret;

/// <summary>
/// Mails about accounts: written to the sealed recipient with the sealed link, and nothing of it in the database in clear.
/// </summary>
[Collection(nameof(WithDocDb))]
public sealed class SecretMailTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    [Fact]
    public async Task Activation_SealedContent_IsMailedToItsRecipientWithTheLink()
    {
        await Host.PublishAsync(Message());

        var mail = await Host.MailAsync("account-activation:mail-1:account-9", mail => mail.State is MailState.Sent, "is sent");

        var received = Assert.Single(Mailbox.Accepted);
        Assert.Equal("camille@example.org", received.To.Mailboxes.Single().Address);
        Assert.Contains($"{TestTokens.Issuer}compte/activation?lien=the-secret", received.TextBody!, StringComparison.Ordinal);
        Assert.Contains("CEXEMPLE", received.TextBody!, StringComparison.Ordinal);
        var stored = await Host.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>("mails")
            .Find(new BsonDocument("_id", mail.Id)).SingleAsync();
        foreach (var secret in new[] { "the-secret", "camille@example.org", "CEXEMPLE" })
            Assert.DoesNotContain(secret, stored.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activation_LinkEnded_IsNotSent()
    {
        await Host.PublishAsync(Message(TimeSpan.FromSeconds(-1)));

        await Host.MailAsync("account-activation:mail-1:account-9", mail => mail.State is MailState.Failed, "has failed");

        Assert.Empty(Mailbox.Accepted);
    }

    private SecretMail Message(TimeSpan? lifetime = null) => new()
    {
        MailId = "mail-1",
        AccountId = "account-9",
        Kind = SecretMailKind.Activation,
        EndsAt = TimeProvider.System.GetUtcNow() + (lifetime ?? TimeSpan.FromHours(48)),
        Envelope = Host.Services.GetRequiredService<SecretMailSeal>().Seal(
            "mail-1",
            new(
                "the-secret", "camille@example.org", "Madame", "Camille", "EXEMPLE",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["user_name"] = "CEXEMPLE" })),
    };
}
