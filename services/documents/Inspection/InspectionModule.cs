using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EspaceFamille.Documents.Inspection;

/// <summary>Registers the inspection of files; other folders use <see cref="InspectorPool"/> only.</summary>
internal static class InspectionModule
{
    public static IServiceCollection AddInspection(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<InspectorPool>();
        services.AddHostedService(provider => provider.GetRequiredService<InspectorPool>());
        return services;
    }
}
