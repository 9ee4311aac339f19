using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using MongoDB.Bson.Serialization;

namespace EspaceFamille.Notifications.Storage;

/// <summary>How the facts of each kind of mail are stored.</summary>
internal static class MailFactsMapping
{
    /// <summary>Adds the mails about accounts, whose kind is one of their facts.</summary>
    public static void AddSecretMailKinds(this IServiceCollection services)
    {
        MongoConventions.Use();
        BsonClassMap.TryRegisterClassMap<SecretMailFacts>(map =>
        {
            map.AutoMap();
            map.SetDiscriminator("secret-mail");
        });
        foreach (var sample in SecretMailKinds.Samples)
            services.AddSingleton(new MailKind(sample.Template, [sample]));
    }

    /// <summary>Adds a kind of mail. Its facts have the template's name as discriminator, so that a class may be renamed.</summary>
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
