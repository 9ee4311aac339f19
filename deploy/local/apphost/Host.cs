namespace EspaceFamille.AppHost;

/// <summary>A host of the system: its project, its port, its own settings, and what it cannot start without.</summary>
internal sealed record Host(
    string Name, string Project, string Assembly, int Port, Dictionary<string, string> Settings, Dependency[] Needs);

internal static class HostResources
{
    /// <summary>The host itself; it starts when its commands have ended well.</summary>
    public static void AddHost(
        this IDistributedApplicationBuilder builder, Place place, Host host, IReadOnlyList<IResourceBuilder<ExecutableResource>> after)
    {
        var resource = builder.AddBuilt(place, host, host.Name)
            .WithEnvironment("ASPNETCORE_URLS", HostEnvironment.Listens(host))
            .WithHttpEndpoint(host.Port, name: "http", isProxied: false)
            .WithHttpCheck($"http://127.0.0.1:{host.Port}/health/ready");
        foreach (var command in after)
            resource.WaitForCompletion(command);
    }

    /// <summary>The same executable with a command: it does its work and ends.</summary>
    public static IResourceBuilder<ExecutableResource> AddCommand(
        this IDistributedApplicationBuilder builder, Place place, Host host, params string[] command) =>
        builder.AddBuilt(place, host, $"{host.Name}-{command[0]}", command).WithAnnotation(new OneShot());

    private static IResourceBuilder<ExecutableResource> AddBuilt(
        this IDistributedApplicationBuilder builder, Place place, Host host, string name, params string[] arguments)
    {
        var resource = builder
            .AddExecutable(name, place.Executable(host.Project, host.Assembly), place.InRoot(host.Project), arguments)
            .WithOtlpExporter();
        foreach (var (setting, value) in host.Settings.Concat(HostEnvironment.Common(place.Ports)))
            resource.WithEnvironment(setting, value);
        foreach (var need in host.Needs)
            need.Serve(resource);
        return resource;
    }
}
