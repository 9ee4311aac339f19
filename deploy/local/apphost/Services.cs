namespace EspaceFamille.AppHost;

/// <summary>The services that were added, and the commands that must have ended well before any of them publishes.</summary>
internal sealed record Services(IReadOnlyList<Host> All, IReadOnlyList<IResourceBuilder<ExecutableResource>> Prepared);

internal static class ServiceResources
{
    /// <summary>
    /// Every service's indexes, queues and bindings are declared before any service or import runs: a message that
    /// finds no queue would come back.
    /// </summary>
    public static Services AddServices(
        this IDistributedApplicationBuilder builder, Place place, Dependency broker, Dependency documents, Dependency mailbox)
    {
        var ports = place.Ports;
        var environment = new HostEnvironment(place);
        Host[] services =
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity, [documents, broker]),
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations, [documents, broker]),
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents, [documents, broker]),
            new("notifications", "services/notifications", "Notifications", ports.Notifications, HostEnvironment.Notifications, [documents, broker, mailbox]),
        ];
        var prepared = services.Select(service => builder.AddCommand(place, service, "prepare")).ToArray();
        foreach (var service in services)
            builder.AddHost(place, service, prepared);
        return new Services(services, prepared);
    }

    /// <summary>The portal, with a small database of its own, and the gateway in front of all; neither waits for a service.</summary>
    public static void AddFront(this IDistributedApplicationBuilder builder, Place place, Dependency documents)
    {
        var environment = new HostEnvironment(place);
        var portal = new Host("portal", "portal", "Portal", place.Ports.Portal, environment.Portal, [documents]);
        builder.AddHost(place, portal, [builder.AddCommand(place, portal, "prepare")]);
        builder.AddHost(place, new Host("gateway", "gateway", "Gateway", place.Ports.Gateway, environment.Gateway, []), []);
    }
}
