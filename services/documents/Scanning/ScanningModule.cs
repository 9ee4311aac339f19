using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Scanning;

/// <summary>Registers the malware scanner that the town configured; other folders use <see cref="IMalwareScanner"/> only.</summary>
internal static class ScanningModule
{
    public static IServiceCollection AddScanning(this IServiceCollection services) => services
        .AddSingleton<ClamdClient>().AddSingleton<ScannerMetrics>()
        .AddSingleton<IMalwareScanner>(provider => provider.GetRequiredService<IOptions<ScannerOptions>>().Value.IsOn
            ? ActivatorUtilities.CreateInstance<ClamdScanner>(provider)
            : new NoScanner());
}
