namespace EspaceFamille.AppHost;

/// <summary>The hosts of the system and the dependencies of each.</summary>
internal static class Services
{
    /// <summary>
    /// All hosts that have a database. Their migrations start as soon as the document server is healthy: most of a start is a process's
    /// own work, and by the time it connects to the broker, that has started.
    /// </summary>
    public static IReadOnlyList<Host> Of(Instance instance, Town town, BrokerUsers broker, Databases databases, Dependency mailbox)
    {
        var ports = instance.Ports;
        var environment = new HostEnvironment(instance);
        Dependency import = new(town.Import);
        return
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity,
                [databases.Of("identity"), import, new(town.Opening), broker.Of("identity")])
            {
                MigrationNeeds = [broker.OfMigration(makesErrorsUser: true)],
            },
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations,
                [databases.Of("reservations"), import, broker.Of("reservations")]) { MigrationNeeds = [broker.OfMigration()] },
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents,
                [databases.Of("documents"), broker.Of("documents")]) { MigrationNeeds = [broker.OfMigration()] },
            new("notifications", "services/notifications", "Notifications", ports.Notifications, environment.Notifications,
                [databases.Of("notifications"), broker.Of("notifications"), mailbox.Unawaited])
            {
                MigrationNeeds = [broker.OfMigration()],
            },
            new("partners", "services/partners", "Partners", ports.Partners, environment.Partners,
                [databases.Of("partners"), broker.Of("partners"), broker.OfPartners()]) { MigrationNeeds = [broker.OfMigration()] },
            new("portal", "portal", "Portal", ports.Portal, environment.Portal, [databases.Of("portal")]),
        ];
    }

    /// <summary>It makes the users and queues of partners, as the only process with the administrator of their broker.</summary>
    public static Host Provisioner(Instance instance, BrokerUsers broker, Databases databases) =>
        new("partners", "services/partners", "Partners", instance.Ports.Provisioner, new HostEnvironment(instance).Partners,
            [databases.Of("partners"), broker.Of("partners"), broker.OfPartners(), broker.OfProvisioner()]);

    /// <summary>It has no database and no broker; its launcher is a process of its own.</summary>
    public static Host Renderer(Instance instance) =>
        new("renderer", "services/renderer", "Renderer", instance.Ports.Renderer, new HostEnvironment(instance).Renderer, []);

    /// <summary>The gateway waits for no other host.</summary>
    public static Host Gateway(Instance instance) =>
        new("gateway", "gateway", "Gateway", instance.Ports.Gateway, new HostEnvironment(instance).Gateway, []);
}
