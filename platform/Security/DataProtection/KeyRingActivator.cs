using Microsoft.AspNetCore.DataProtection.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>
/// Resolves the decryptor that stored keys name. The framework would store the class's full name with its assembly, and renaming
/// the class would make every stored key unreadable.
/// </summary>
/// <param name="framework">Resolves everything else.</param>
internal sealed class KeyRingActivator(IActivator framework, IServiceProvider services) : IActivator
{
    /// <summary>Stored with each key: it never changes.</summary>
    internal const string DecryptorName = "espace-famille:sealed-key";

    public object CreateInstance(Type expectedBaseType, string implementationTypeName) =>
        implementationTypeName == DecryptorName
            ? services.GetRequiredService<KeyRingDecryptor>()
            : framework.CreateInstance(expectedBaseType, implementationTypeName);

    /// <summary>Takes the place of the framework's activator, and keeps that one for its other types.</summary>
    internal static void Decorate(IServiceCollection services)
    {
        var framework = services.Single(service => service.ServiceType == typeof(IActivator));
        services.Remove(framework);
        services.AddSingleton<IActivator>(provider => new KeyRingActivator(
            (IActivator)ActivatorUtilities.CreateInstance(provider, framework.ImplementationType!), provider));
    }
}
