using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

internal static class ProgressModule
{
    public static void AddProgress(this IDistributedApplicationBuilder builder, Instance instance, Town town, TrialAccounts accounts)
    {
        builder.Services.AddSingleton(instance);
        builder.Services.AddSingleton(town);
        builder.Services.AddSingleton(accounts);
        builder.Services.AddSingleton<Failure>();
        // Before Aspire's own services, whose start returns only when every resource has started.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Progress>());
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, LogFiles>());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Aspire.Hosting.Dashboard"] = "None",
            // This process ends last: no resource is still stopping when ./espace up returns.
            ["DcpPublisher:WaitForResourceCleanup"] = "true",
        });
    }
}
