using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Features.Inspection.InspectFile;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EspaceFamille.Documents.Features.Inspection;

/// <summary>Registers the inspection of files; other areas use <see cref="IFileInspector"/>.</summary>
internal static class InspectionModule
{
    public static IServiceCollection AddInspection(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<InspectorPool>();
        services.AddSingleton<IFileInspector>(provider => provider.GetRequiredService<InspectorPool>());
        services.AddHostedService(provider => provider.GetRequiredService<InspectorPool>());
        return services;
    }
}
