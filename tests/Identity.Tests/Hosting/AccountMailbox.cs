using System.Text.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The mails about an account, as they wait in the outboxes: no broker takes them in these tests.</summary>
internal static class AccountMailbox
{
    public static Task<IReadOnlyList<(SecretMailKind Kind, SecretMailContent Content)>> MailsAsync(
        this IdentityHost host, Account account) => host.MailsToAsync(account.Id);

    /// <param name="recipientId">An account, or an adult of whom the town's file alone has an address.</param>
    public static async Task<IReadOnlyList<(SecretMailKind Kind, SecretMailContent Content)>> MailsToAsync(
        this IdentityHost host, string recipientId)
    {
        var seal = host.Services.GetRequiredService<SecretMailSeal>();
        var found = new List<(SecretMailKind, SecretMailContent)>();
        foreach (var name in new[] { SecretLinkStore.Collection, AccountStore.Collection, HouseholdStore.Collection })
        {
            var documents = await host.Database.GetCollection<BsonDocument>(name).Find(new BsonDocument()).ToListAsync();
            var entries = documents.SelectMany(document => document.GetValue("outbox", new BsonArray()).AsBsonArray)
                .Select(entry => entry.AsBsonDocument)
                .Where(entry => entry["type"].AsString.Contains(nameof(SecretMail), StringComparison.Ordinal));
            found.AddRange(
                entries.Select(entry => JsonSerializer.Deserialize<SecretMail>(entry["body"].AsString, JsonSerializerOptions.Web)!)
                .Where(mail => mail.AccountId == recipientId)
                .Select(mail => (mail.Kind, seal.Open(mail.MailId, mail.Envelope))));
        }

        return found;
    }

    /// <summary>The secrets of the mails of one kind, in the order in which they were sent.</summary>
    public static async Task<IReadOnlyList<string>> SecretsAsync(this IdentityHost host, Account account, SecretMailKind kind) =>
        [.. (await host.MailsAsync(account)).Where(mail => mail.Kind == kind).Select(mail => mail.Content.Secret!)];
}
