using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Registration of what a service seals in its database.</summary>
public static class SealingModule
{
    /// <param name="section">The section of the settings with the keys.</param>
    /// <param name="keySet">The name of their secret, which is stored, so it never changes.</param>
    public static IServiceCollection AddSealingKeys(this IServiceCollection services, string section, string keySet) => services
        .AddValidated<SealingOptions, SealingOptionsValidator>(section)
        .AddKeySet(keySet, provider => provider.GetRequiredService<IOptions<SealingOptions>>().Value.Keys)
        .AddSingleton(provider => provider.GetRequiredService<IOptions<SealingOptions>>().Value.Read());

    /// <summary>Adds the store of sealed copies of another service's documents. Requires the sealing keys.</summary>
    public static IServiceCollection AddSealedCopies<T>(this IServiceCollection services, string collection, JsonTypeInfo<T> json)
        where T : class => services.AddSingleton(provider => new SealedCopyStore<T>(
            provider.GetRequiredService<IMongoDatabase>(), collection, provider.GetRequiredService<SealingKeys>(), json));
}
