using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>Data Protection for a host with pages: the keys of its cookies, antiforgery tokens and drafts.</summary>
public static class KeyRingModule
{
    private const string SetName = "key-ring";

    /// <summary>A ring of the host's own: its name, its collection, its secret.</summary>
    public static void AddKeyRing(this IServiceCollection services, string host)
    {
        var application = $"espace-famille-{host}";
        services.AddValidated<KeyRingOptions, KeyRingOptionsValidator>(KeyRingOptions.Section);
        services.AddSingleton(provider => new KeyRingSecret(
            provider.GetRequiredService<IOptions<KeyRingOptions>>().Value.Read(), $"data-protection:{application}"));
        services.AddDataProtection().SetApplicationName(application).DisableAutomaticKeyGeneration();
        services.AddSingleton<KeyRingStore>();
        services.AddSingleton<KeyRingEncryptor>();
        services.AddSingleton<KeyRingDecryptor>();
        KeyRingActivator.Decorate(services);
        services.AddOptions<KeyManagementOptions>().Configure<KeyRingStore, KeyRingEncryptor>(
            (options, store, encryptor) => (options.XmlRepository, options.XmlEncryptor) = (store, encryptor));
        services.AddMigration(new(1, "Delete Data Protection keys outside the key ring",
            (work, cancel) => work.Database.DropCollectionAsync(KeyRingStore.EarlierCollection, cancel)));
        services.AddKeySet(SetName, provider => provider.GetRequiredService<IOptions<KeyRingOptions>>().Value.Keys);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IKeyCheck>(provider => provider.GetRequiredService<KeyRing>());
        services.AddHostedService<KeyRotationJob>();
    }
}
