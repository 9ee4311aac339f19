namespace EspaceFamille.AppHost;

/// <summary>The hosts of the system, in the order in which they may start.</summary>
internal static class Services
{
    /// <summary>
    /// Every service's indexes, queues and bindings are declared before any service or import runs: a message that
    /// finds no queue would come back.
    /// </summary>
    /// <returns>What must have ended well before anything may publish.</returns>
    public static IReadOnlyList<Host> AddHosts(
        this IDistributedApplicationBuilder builder, Place place, Dependency broker, Dependency documents, Dependency mailbox)
    {
        var ports = place.Ports;
        var environment = new HostEnvironment(place);
        Host[] services =
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity, [documents, broker]),
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations, [documents, broker]),
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents, [documents, broker]),
            new("notifications", "services/notifications", "Notifications", ports.Notifications, [], [documents, broker, mailbox]),
        ];
        var portal = new Host("portal", "portal", "Portal", ports.Portal, environment.Portal, [documents]);
        var gateway = new Host("gateway", "gateway", "Gateway", ports.Gateway, environment.Gateway, []);

        var prepared = services.Select(service => builder.AddCommand(place, service, "prepare")).ToArray();
        foreach (var service in services)
            builder.AddHost(place, service, prepared);
        builder.AddHost(place, portal, [builder.AddCommand(place, portal, "prepare")]);
        builder.AddHost(place, gateway, []);
        return services;
    }
}
