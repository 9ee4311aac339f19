namespace EspaceFamille.Tool.Secrets;

/// <summary>The secrets of the hosts themselves, the same for every kind of installation.</summary>
internal static class HostSecrets
{
    /// <summary>The hosts that have a database.</summary>
    public static readonly string[] WithDatabase = ["identity", "reservations", "documents", "notifications", "partners", "portal"];

    /// <summary>The users of the broker: the hosts with messages, and the errors tool.</summary>
    private static readonly string[] AtTheBroker = ["identity", "reservations", "documents", "notifications", "partners", "errors"];

    private static readonly string[] WithPages = ["identity", "portal"];

    public static void Write(SecretManifest manifest, List<string> notes)
    {
        manifest.Begin("portal");
        manifest.Add("client-secret", Generated.Password());
        WriteKeys(manifest, "receipts");
        WriteKeys(manifest, "mail-links");
        WriteKeys(manifest, "accounts");
        WriteKeys(manifest, "documents");
        WriteKeys(manifest, "space-peppers");
        WriteKeys(manifest, "contacts");
        WriteKeys(manifest, "absences");
        WriteKeys(manifest, "partners");
        WriteKeyRings(manifest);
        WriteIdentity(manifest);
        WriteSmtp(manifest, notes);
    }

    /// <summary>
    /// An address per user of the broker, whom the migration jobs make, and the one of the user who makes them. The scaler's is in a secret
    /// of its own: KEDA, which reads it, belongs to the cluster and not to the release.
    /// </summary>
    /// <param name="broker">Without a user.</param>
    public static void WriteBroker(SecretManifest manifest, Uri broker, string management)
    {
        manifest.Begin("rabbitmq");
        foreach (var user in AtTheBroker)
            manifest.Add($"{user}-uri", new UriBuilder(broker) { UserName = user, Password = Generated.Password() }.Uri.AbsoluteUri);
        manifest.Add("management-uri", management);
        manifest.Begin("scaler");
        manifest.Add("scaler-uri", ScalerUri(new(management), broker));
    }

    /// <summary>
    /// The partners' virtual host, with the user that publishes there and the one of the provisioner, which makes users and queues.
    /// </summary>
    /// <param name="broker">Without a user; its path is the main virtual host.</param>
    public static void WritePartnersBroker(SecretManifest manifest, Uri broker, string management)
    {
        manifest.Begin("partners-broker");
        manifest.Add("uri", new UriBuilder(broker)
        {
            UserName = "partners-publisher",
            Password = Generated.Password(),
            Path = $"/{PartnersHostOf(broker)}",
        }.Uri.AbsoluteUri);
        manifest.Add("management-uri", management);
    }

    private static string PartnersHostOf(Uri broker) =>
        Uri.UnescapeDataString(broker.AbsolutePath.TrimStart('/')) is { Length: > 0 } main and not "/"
            ? Uri.EscapeDataString($"{main}-partners") : "partners";

    /// <summary>KEDA takes the virtual host from the path of the address.</summary>
    private static string ScalerUri(Uri management, Uri broker) =>
        new UriBuilder(management) { UserName = "scaler", Password = Generated.Password(), Path = broker.AbsolutePath }.Uri.AbsoluteUri;

    private static void WriteKeys(SecretManifest manifest, string part)
    {
        manifest.Begin(part);
        manifest.Add("active-key-id", "k1");
        manifest.Add("key-k1", Generated.Key());
    }

    /// <summary>One for each host with pages, so that a key of one host opens nothing of another one.</summary>
    private static void WriteKeyRings(SecretManifest manifest)
    {
        manifest.Begin("keys");
        foreach (var host in WithPages)
        {
            manifest.Add($"{host}-active-key-id", "k1");
            manifest.Add($"{host}-key-k1", Generated.Key());
        }
    }

    /// <summary>The second signing key is for a rotation: it is published beside the first as soon as the values name it.</summary>
    private static void WriteIdentity(SecretManifest manifest)
    {
        manifest.Begin("identity");
        foreach (var name in new[] { "signing-1.pem", "signing-2.pem", "encryption-1.pem" })
            manifest.Add(name, Generated.RsaKey());
        manifest.Add("pepper", Generated.Key());
    }

    private static void WriteSmtp(SecretManifest manifest, List<string> notes)
    {
        if (GivenSecrets.Variable("SMTP_USER") is not { } user)
        {
            notes.Add("no secret for SMTP: set SMTP_USER and SMTP_PASSWORD to make it, where the mail relay requires them");
            return;
        }

        manifest.Begin("smtp");
        manifest.Add("user", user);
        manifest.Add("password", GivenSecrets.Variable("SMTP_PASSWORD") ?? throw new Failure("SMTP_PASSWORD is missing"));
    }
}
