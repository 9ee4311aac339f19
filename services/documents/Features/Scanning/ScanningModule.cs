using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Features.Scanning.ScanFile;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Scanning;

/// <summary>Registers the malware scanner that the town configured; other areas use <see cref="IMalwareScanner"/>.</summary>
internal static class ScanningModule
{
    public static IServiceCollection AddScanning(this IServiceCollection services) => services
        .AddSingleton<ClamdClient>().AddSingleton<ScannerMetrics>()
        .AddSingleton<IMalwareScanner>(provider => provider.GetRequiredService<IOptions<ScannerOptions>>().Value.IsOn
            ? ActivatorUtilities.CreateInstance<ClamdScanner>(provider)
            : new NoScanner());
}
