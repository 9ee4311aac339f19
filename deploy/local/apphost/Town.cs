namespace EspaceFamille.AppHost;

/// <summary>The fictive town: each service imports its part of the same files. Ids derive from codes, so the parts agree.</summary>
internal static class Town
{
    private static readonly string[] Importers = ["identity", "reservations"];

    public static void AddTown(this IDistributedApplicationBuilder builder, Place place, IReadOnlyList<Host> services)
    {
        var prepared = builder.Resources.OfType<ExecutableResource>()
            .Where(resource => resource.Name.EndsWith("-prepare", StringComparison.Ordinal))
            .Select(builder.CreateResourceBuilder).ToArray();
        foreach (var service in services.Where(service => Importers.Contains(service.Name)))
        {
            var import = builder.AddCommand(place, service, "import", "--data", place.Demo);
            foreach (var command in prepared)
                import.WaitForCompletion(command);
        }
    }
}
