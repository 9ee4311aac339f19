namespace EspaceFamille.AppHost;

/// <summary>The fictive town: each service imports its part of the same files. Ids derive from codes, so the parts agree.</summary>
internal static class Town
{
    private static readonly string[] Importers = ["identity", "reservations"];

    public static void AddTown(this IDistributedApplicationBuilder builder, Place place, Services services)
    {
        foreach (var service in services.All.Where(service => Importers.Contains(service.Name)))
        {
            var import = builder.AddCommand(place, service, "import", "--data", place.Demo);
            foreach (var command in services.Prepared)
                import.WaitForCompletion(command);
        }
    }
}
