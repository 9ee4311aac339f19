namespace EspaceFamille.AppHost;

/// <summary>The hosts of the system and the dependencies of each.</summary>
internal static class Services
{
    /// <summary>
    /// All hosts that have a database. They start as soon as the document server is healthy: most of their start is their own
    /// work, and by the time they connect to the broker, it has started.
    /// </summary>
    public static IReadOnlyList<Host> Of(Instance instance, Town town, BrokerUsers broker, Databases databases, Dependency mailbox)
    {
        var ports = instance.Ports;
        var environment = new HostEnvironment(instance);
        Dependency migration = new(new() { ["BeforeServing__Migrate"] = "true" });
        Dependency import = new(town.Import);
        return
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity,
                [databases.Of("identity"), migration, import, broker.Of("identity", makesErrorsUser: true), AfterImport(ports)]),
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations,
                [databases.Of("reservations"), migration, import, broker.Of("reservations")]),
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents,
                [databases.Of("documents"), migration, broker.Of("documents")]),
            new("notifications", "services/notifications", "Notifications", ports.Notifications, environment.Notifications,
                [databases.Of("notifications"), migration, broker.Of("notifications"), mailbox.Unawaited]),
            new("portal", "portal", "Portal", ports.Portal, environment.Portal, [databases.Of("portal"), migration]),
        ];
    }

    /// <summary>It has no database and no broker; its launcher is a process of its own.</summary>
    public static Host Renderer(Instance instance) =>
        new("renderer", "services/renderer", "Renderer", instance.Ports.Renderer, new HostEnvironment(instance).Renderer, []);

    /// <summary>The gateway waits for no other host.</summary>
    public static Host Gateway(Instance instance) =>
        new("gateway", "gateway", "Gateway", instance.Ports.Gateway, new HostEnvironment(instance).Gateway, []);

    /// <summary>Identity publishes the imported households to every other service, so each must have its queue before.</summary>
    private static Dependency AfterImport(Ports ports) =>
        new(new[] { ports.Reservations, ports.Documents, ports.Notifications }
            .Select((port, number) => ($"BeforeServing__After__{number}", $"http://127.0.0.1:{port}/health/ready"))
            .ToDictionary());
}
