namespace EspaceFamille.AppHost;

/// <summary>
/// Prepares every host and imports the fictive town, in one process, which ends at once where nothing has changed since.
/// No service starts before it has ended well: a message that finds no queue would come back.
/// </summary>
internal static class Town
{
    public static IResourceBuilder<ExecutableResource> AddTown(this IDistributedApplicationBuilder builder, Place place, IReadOnlyList<Host> hosts, params Dependency[] needs)
    {
        var town = builder
            .AddExecutable("town", place.Executable("deploy/local/town", "Town"), place.Root, "prepare", "--data", place.Demo, "--done", Path.Combine(place.Data, "town.done"))
            .WithOtlpExporter()
            .WithAnnotation(new OneShot());
        foreach (var (setting, value) in hosts.SelectMany(host => host.Settings).Concat(HostEnvironment.Common(place.Ports)))
            town.WithEnvironment(setting, value);
        foreach (var need in needs)
            need.Serve(town);
        return town;
    }
}
