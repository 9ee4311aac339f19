using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Scanning;

/// <summary>Registers the malware scanner that the town chose; <see cref="IMalwareScanner"/> is its only door.</summary>
internal static class ScanningModule
{
    public static IServiceCollection AddScanning(this IServiceCollection services)
    {
        services.AddOptions<ScannerOptions>().BindConfiguration("Scanner").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ScannerOptions>, ScannerOptionsValidator>();
        services.AddSingleton<ClamdClient>().AddSingleton<ScannerMetrics>();
        return services.AddSingleton<IMalwareScanner>(provider => provider.GetRequiredService<IOptions<ScannerOptions>>().Value.IsOn
            ? ActivatorUtilities.CreateInstance<ClamdScanner>(provider)
            : new NoScanner());
    }
}
