namespace EspaceFamille.AppHost;

/// <summary>The hosts of the system, and what each needs.</summary>
internal static class Services
{
    public static IReadOnlyList<Host> Of(Place place, Dependency broker, Dependency documents, Dependency mailbox)
    {
        var ports = place.Ports;
        var environment = new HostEnvironment(place);
        return
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity, [documents, broker]),
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations, [documents, broker]),
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents, [documents, broker]),
            new("notifications", "services/notifications", "Notifications", ports.Notifications, HostEnvironment.Notifications, [documents, broker, mailbox]),
        ];
    }

    /// <summary>The portal, with a small database of its own, and the gateway in front of all; neither waits for a service.</summary>
    public static void AddFront(this IDistributedApplicationBuilder builder, Place place, Dependency documents)
    {
        var environment = new HostEnvironment(place);
        var portal = new Host("portal", "portal", "Portal", place.Ports.Portal, environment.Portal, [documents]);
        var prepared = builder.AddBuilt(place, portal, "portal-prepare", "prepare").WithAnnotation(new OneShot());
        builder.AddHost(place, portal).WaitForCompletion(prepared);
        builder.AddHost(place, new Host("gateway", "gateway", "Gateway", place.Ports.Gateway, environment.Gateway, []));
    }
}
