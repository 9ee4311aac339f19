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

    /// <summary>The families' front end; its small database is prepared with the others.</summary>
    public static Host Portal(Place place, Dependency documents) =>
        new("portal", "portal", "Portal", place.Ports.Portal, new HostEnvironment(place).Portal, [documents]);

    /// <summary>In front of all; it waits for none of them.</summary>
    public static Host Gateway(Place place) =>
        new("gateway", "gateway", "Gateway", place.Ports.Gateway, new HostEnvironment(place).Gateway, []);
}
