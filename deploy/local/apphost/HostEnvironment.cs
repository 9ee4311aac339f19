namespace EspaceFamille.AppHost;

/// <summary>The settings of each host on one machine, by the names that its options have everywhere.</summary>
internal sealed class HostEnvironment(Instance instance)
{
    private readonly Ports _ports = instance.Ports;

    public Dictionary<string, string> Identity => new(Town)
    {
        ["KeyRing__ActiveKeyId"] = "local",
        ["KeyRing__Keys__local"] = instance.Secret("keys-identity"),
        ["Identity__SigningKeyFiles__0"] = instance.Key("signing.pem"),
        ["Identity__EncryptionKeyFiles__0"] = instance.Key("encryption.pem"),
        ["Identity__PepperFile"] = instance.Key("pepper"),
        ["AccountEncryption__ActiveKeyId"] = "local",
        ["AccountEncryption__Keys__local"] = instance.Secret("account-encryption"),
        ["MailLinks__ActiveKeyId"] = "local",
        ["MailLinks__Keys__local"] = instance.Secret("mail-links"),
        ["Clients__Story"] = "true",
        ["Portal__ClientSecret"] = instance.Secret("portal-client"),
        ["Portal__InternalAddress"] = $"http://127.0.0.1:{_ports.Portal}/",
    };

    public Dictionary<string, string> Reservations => new(Receipts)
    {
        ["AbsenceEncryption__ActiveKeyId"] = "local",
        ["AbsenceEncryption__Keys__local"] = instance.Secret("absence-encryption"),
    };

    public Dictionary<string, string> Documents => new(Receipts)
    {
        ["Documents__Renderer"] = $"http://127.0.0.1:{_ports.Renderer}/",
        ["DocumentEncryption__ActiveKeyId"] = "local",
        ["DocumentEncryption__Keys__local"] = instance.Secret("document-encryption"),
        ["SpacePepper__ActiveKeyId"] = "local",
        ["SpacePepper__Keys__local"] = instance.Secret("space-pepper"),
        // A trial on one machine: the documents are its own.
        ["Scanner__AcceptedWithout"] = "the local trial",
    };

    public Dictionary<string, string> Renderer => new() { ["Renderer__Socket"] = Launcher.Socket(instance) };

    public Dictionary<string, string> Notifications => new(Town)
    {
        ["ContactEncryption__ActiveKeyId"] = "local",
        ["ContactEncryption__Keys__local"] = instance.Secret("contact-encryption"),
        ["MailLinks__ActiveKeyId"] = "local",
        ["MailLinks__Keys__local"] = instance.Secret("mail-links"),
    };

    public Dictionary<string, string> Partners => new()
    {
        ["PartnerEncryption__ActiveKeyId"] = "local",
        ["PartnerEncryption__Keys__local"] = instance.Secret("partner-encryption"),
    };

    public Dictionary<string, string> Portal => new(Town)
    {
        ["KeyRing__ActiveKeyId"] = "local",
        ["KeyRing__Keys__local"] = instance.Secret("keys-portal"),
        ["Portal__ClientSecret"] = instance.Secret("portal-client"),
        ["Portal__GatewayAddress"] = $"http://127.0.0.1:{_ports.Gateway}/",
        ["Portal__SecurityContact"] = "mailto:securite@mairie.example",
        ["Portal__Hosting"] = "Cette installation de démonstration fonctionne sur la machine de la personne qui l’essaie.",
    };

    public Dictionary<string, string> Gateway => new()
    {
        [Destination("identity")] = $"http://127.0.0.1:{_ports.Identity}/",
        [Destination("reservations")] = $"http://127.0.0.1:{_ports.Reservations}/",
        [Destination("documents")] = $"http://127.0.0.1:{_ports.Documents}/",
        [Destination("notifications")] = $"http://127.0.0.1:{_ports.Notifications}/",
        [Destination("partners")] = $"http://127.0.0.1:{_ports.Partners}/",
        [Destination("portal")] = $"http://127.0.0.1:{_ports.Portal}/",
    };

    /// <summary>The sender of the pages and mails of the fictive town. Telephone numbers of this range are reserved for fiction.</summary>
    private static Dictionary<string, string> Town => new()
    {
        ["Town__Name"] = "Ville de Tarnos",
        ["Town__Service"] = "Service Enfance et Éducation",
        ["Town__Address"] = "1 place de la Mairie, 40220 Tarnos",
        ["Town__Telephone"] = "05 36 49 00 00",
        ["Town__Email"] = "enfance@mairie.example",
    };

    private Dictionary<string, string> Receipts => new()
    {
        ["Receipts__ActiveKeyId"] = "local",
        ["Receipts__Keys__local"] = instance.Secret("receipts"),
    };

    public static Dictionary<string, string> Common(Ports ports) => new()
    {
        ["Auth__Issuer"] = $"http://localhost:{ports.Gateway}/",
        ["Auth__InternalAddress"] = $"http://127.0.0.1:{ports.Identity}/",
        ["Auth__AllowHttp"] = "true",
    };

    /// <summary>OTEL_ variables can name a collector that receives the telemetry instead of the dashboard.</summary>
    public static Dictionary<string, string> GivenTelemetry() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(variable => variable.StartsWith("OTEL_", StringComparison.Ordinal) && Instance.Given(variable) is not null)
        .ToDictionary(variable => variable, variable => Instance.Given(variable)!);

    /// <summary>
    /// The host's own port and its metrics port. The gateway listens on both loopback addresses, since browsers may resolve localhost
    /// to ::1.
    /// </summary>
    public static string Listens(Ports ports, Host host) =>
        $"http://{(host.Name == "gateway" ? "localhost" : "127.0.0.1")}:{host.Port};http://127.0.0.1:{ports.MetricsOf(host.Name)}";

    private static string Destination(string cluster) => $"ReverseProxy__Clusters__{cluster}__Destinations__one__Address";
}
