using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Storage;

/// <summary>How mails are found, and how each kind of facts is told from another in the database.</summary>
internal static class MailStorage
{
    private static readonly IndexKeysDefinitionBuilder<Mail> Keys = Builders<Mail>.IndexKeys;

    public static CreateIndexModel<Mail>[] Indexes { get; } =
    [
        new(Keys.Ascending(mail => mail.State).Ascending(mail => mail.DueAt)),
        new(Keys.Ascending(mail => mail.AccountId).Descending(mail => mail.CreatedAt)),
        new(Keys.Ascending(mail => mail.State).Descending(mail => mail.CreatedAt)),
    ];

    /// <summary>Adds a kind of mail. Its template's name, not its class's, marks its facts in the database.</summary>
    public static void AddMailKind<T>(this IServiceCollection services, IReadOnlyList<T> samples)
        where T : MailFacts
    {
        MongoConventions.Use();
        BsonClassMap.TryRegisterClassMap<T>(map =>
        {
            map.AutoMap();
            map.SetDiscriminator(samples[0].Template);
        });
        services.AddSingleton(new MailKind(samples[0].Template, samples));
    }
}
