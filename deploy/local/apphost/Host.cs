using System.Globalization;

namespace EspaceFamille.AppHost;

/// <summary>A host of the system: its project, its port, its own settings, and the dependencies that it needs.</summary>
internal sealed record Host(
    string Name, string Project, string Assembly, int Port, Dictionary<string, string> Settings, Dependency[] Needs)
{
    /// <summary>What its migration needs besides.</summary>
    public Dependency[] MigrationNeeds { get; init; } = [];
}

internal static class HostResources
{
    private const string Ready = "health/ready";

    /// <summary>The host itself, at its port.</summary>
    public static IResourceBuilder<ExecutableResource> AddHost(this IDistributedApplicationBuilder builder, Instance instance, Host host) =>
        builder.AddBuilt(instance, host, host.Name)
            .WithHttpEndpoint(host.Port, name: "http", isProxied: false);

    /// <summary>
    /// The host's migrate command, in a process of its own that ends before the host starts. While it waits for the database or the
    /// broker, its readiness probe at the host's port states so.
    /// </summary>
    public static IResourceBuilder<ExecutableResource> AddMigration(
        this IDistributedApplicationBuilder builder, Instance instance, Host host) =>
        builder.AddBuilt(
                instance, host with { Needs = [.. host.Needs, .. host.MigrationNeeds] }, $"migrate-{host.Name}", "migrate", "--wait")
            .WithAnnotation(new CommandAnnotation());

    /// <summary>A command that works until it is stopped, beside its host: its port has metrics alone.</summary>
    public static IResourceBuilder<ExecutableResource> AddLastingCommand(
        this IDistributedApplicationBuilder builder, Instance instance, Host host, string name, string command)
    {
        var address = $"http://127.0.0.1:{host.Port}";
        return builder.AddProcess(instance, host, name, command)
            .WithEnvironment("ASPNETCORE_URLS", address)
            .WithEnvironment("Metrics__Port", Text(host.Port))
            .WithHttpCheck($"{address}/metrics");
    }

    /// <summary>A process that listens at the ports of its host.</summary>
    private static IResourceBuilder<ExecutableResource> AddBuilt(
        this IDistributedApplicationBuilder builder, Instance instance, Host host, string name, params string[] arguments) =>
        builder.AddProcess(instance, host, name, arguments)
            .WithEnvironment("ASPNETCORE_URLS", HostEnvironment.Listens(instance.Ports, host))
            .WithEnvironment("Metrics__Port", Text(instance.Ports.MetricsOf(host.Name)))
            .WithHttpCheck($"http://127.0.0.1:{host.Port}/{Ready}");

    /// <summary>The built executable, with the settings and the dependencies of its host.</summary>
    private static IResourceBuilder<ExecutableResource> AddProcess(
        this IDistributedApplicationBuilder builder, Instance instance, Host host, string name, params string[] arguments)
    {
        var resource = builder
            .AddExecutable(name, instance.Executable(host.Project, host.Assembly), instance.InRoot(host.Project), arguments)
            .WithOtlpExporter();
        var common = HostEnvironment.Common(instance.Ports).Concat(HostEnvironment.GivenTelemetry());
        var settings = host.Settings.Concat(host.Needs.SelectMany(need => need.Settings)).Concat(common).ToList();
        foreach (var (setting, value) in settings.Where(setting => !SecretSettings.AreSecret(setting.Key)))
            resource.WithEnvironment(setting, value);
        if (SecretSettings.Write(instance, name, settings) is { } folder)
            resource.WithEnvironment("Secrets__Folder", folder);
        foreach (var need in host.Needs)
            need.Delay(resource);
        return resource;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
