namespace EspaceFamille.AppHost;

/// <summary>A host of the system: its project, its port, its own settings, and the dependencies that it needs.</summary>
internal sealed record Host(
    string Name, string Project, string Assembly, int Port, Dictionary<string, string> Settings, Dependency[] Needs);

internal static class HostResources
{
    /// <summary>The host itself, at its port.</summary>
    public static IResourceBuilder<ExecutableResource> AddHost(this IDistributedApplicationBuilder builder, Instance instance, Host host) =>
        builder.AddBuilt(instance, host, host.Name)
            .WithEnvironment("ASPNETCORE_URLS", HostEnvironment.Listens(host))
            .WithHttpEndpoint(host.Port, name: "http", isProxied: false)
            .WithHttpCheck($"http://127.0.0.1:{host.Port}/health/ready");

    /// <summary>The built executable, with the settings and the dependencies of its host.</summary>
    public static IResourceBuilder<ExecutableResource> AddBuilt(
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
}
