using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>Registration of the keys that a host cannot do without.</summary>
public static class KeySetsModule
{
    /// <summary>
    /// Keys that are checked before the host serves: a key that is missing, or another one under a known id, ends it with
    /// exit code 78.
    /// </summary>
    public static IServiceCollection AddKeySet(
        this IServiceCollection services, string name, Func<IServiceProvider, IEnumerable<KeyValuePair<string, string>>> keys) =>
        services.AddKeyChecks().AddSingleton(provider => new KeySet(name, keys(provider)));

    internal static IServiceCollection AddKeyChecks(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(KeyCheckStore)))
            return services;
        services.AddSingleton<KeyCheckStore>();
        services.AddSingleton<IKeyCheck, KeySetCheck>();
        return services.AddSingleton(RetireKeyCommand.Command);
    }
}
