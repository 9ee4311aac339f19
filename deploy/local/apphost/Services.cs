namespace EspaceFamille.AppHost;

/// <summary>The hosts of the system, and what each needs.</summary>
internal static class Services
{
    /// <summary>
    /// All that have a database. They start as soon as the documents answer: most of their start is their own work, and
    /// by the time they want the broker, it is there.
    /// </summary>
    public static IReadOnlyList<Host> Of(Place place, Town town, Dependency broker, Dependency documents, Dependency mailbox)
    {
        var ports = place.Ports;
        var environment = new HostEnvironment(place);
        Dependency[] needs = [documents, broker.Unawaited, new(new() { ["BeforeServing__Migrate"] = "true" })];
        Dependency[] importer = [.. needs, new(town.Import)];
        return
        [
            new("identity", "services/identity", "Identity", ports.Identity, environment.Identity, [.. importer, AfterImport(ports)]),
            new("reservations", "services/reservations", "Reservations", ports.Reservations, environment.Reservations, importer),
            new("documents", "services/documents", "Documents", ports.Documents, environment.Documents, needs),
            new("notifications", "services/notifications", "Notifications", ports.Notifications, HostEnvironment.Notifications, [.. needs, mailbox.Unawaited]),
            new("portal", "portal", "Portal", ports.Portal, environment.Portal, needs),
        ];
    }

    /// <summary>In front of all; it waits for none of them.</summary>
    public static Host Gateway(Place place) =>
        new("gateway", "gateway", "Gateway", place.Ports.Gateway, new HostEnvironment(place).Gateway, []);

    /// <summary>The families go to every other service, so each has its queue before identity sends them.</summary>
    private static Dependency AfterImport(Ports ports) =>
        new(new[] { ports.Reservations, ports.Documents, ports.Notifications }
            .Select((port, number) => ($"BeforeServing__After__{number}", $"http://127.0.0.1:{port}/health/ready"))
            .ToDictionary());
}
