namespace EspaceFamille.AppHost;

/// <summary>The hosts of the system and the dependencies of each.</summary>
internal static class Services
{
    /// <summary>
    /// All hosts that have a database. They start as soon as the document server is healthy: most of their start is their own
    /// work, and by the time they connect to the broker, it has started.
    /// </summary>
    public static IReadOnlyList<Host> Of(Instance instance, Town town, Dependency broker, Dependency documents, Dependency mailbox)
    {
        var ports = instance.Ports;
        var environment = new HostEnvironment(instance);
        Dependency[] needs = [documents, broker.Unawaited, new(new() { ["BeforeServing__Migrate"] = "true" })];
        Dependency[] importer = [.. needs, new(town.Import)];
        return
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity, [.. importer, AfterImport(ports)]),
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations, importer),
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents, needs),
            new("notifications", "services/notifications", "Notifications", ports.Notifications, environment.Notifications,
                [.. needs, mailbox.Unawaited]),
            new("portal", "portal", "Portal", ports.Portal, environment.Portal, needs),
        ];
    }

    /// <summary>The gateway waits for no other host.</summary>
    public static Host Gateway(Instance instance) =>
        new("gateway", "gateway", "Gateway", instance.Ports.Gateway, new HostEnvironment(instance).Gateway, []);

    /// <summary>Identity publishes the imported households to every other service, so each must have its queue before.</summary>
    private static Dependency AfterImport(Ports ports) =>
        new(new[] { ports.Reservations, ports.Documents, ports.Notifications }
            .Select((port, number) => ($"BeforeServing__After__{number}", $"http://127.0.0.1:{port}/health/ready"))
            .ToDictionary());
}
