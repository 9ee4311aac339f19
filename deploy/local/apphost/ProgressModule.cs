using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

internal static class ProgressModule
{
    public static void AddProgress(this IDistributedApplicationBuilder builder, Place place, Town town)
    {
        builder.Services.AddSingleton(place);
        builder.Services.AddSingleton(town);
        builder.Services.AddSingleton<Failure>();
        // Before Aspire's own services, whose start ends only when every resource has started.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Progress>());
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, LogFiles>());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Aspire.Hosting.Dashboard"] = "None",
            // The end of this process is the end of all: nothing is still stopping when the prompt comes back.
            ["DcpPublisher:WaitForResourceCleanup"] = "true",
        });
    }
}
