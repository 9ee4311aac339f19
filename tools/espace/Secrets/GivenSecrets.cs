namespace EspaceFamille.Tool.Secrets;

/// <summary>
/// A database and a broker that exist already: only their owner knows their addresses, and gives them by environment variables.
/// </summary>
internal static class GivenSecrets
{
    public static void Write(SecretManifest manifest, List<string> notes)
    {
        WriteMongo(manifest, notes);
        WriteRabbit(manifest, notes);
    }

    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static void WriteMongo(SecretManifest manifest, List<string> notes)
    {
        var missing = HostSecrets.WithDatabase.Select(VariableOf).Where(name => Variable(name) is null).ToArray();
        if (missing.Length > 0)
        {
            var keys = HostSecrets.WithDatabase.Select(host => $"{host}-uri");
            notes.Add(
                $"create the secret espace-famille-mongodb yourself (keys {string.Join(' ', keys)}), or set {string.Join(' ', missing)}");
            return;
        }

        manifest.Begin("mongodb");
        foreach (var host in HostSecrets.WithDatabase)
            manifest.Add($"{host}-uri", Variable(VariableOf(host))!);
    }

    private static void WriteRabbit(SecretManifest manifest, List<string> notes)
    {
        if (Variable("RABBITMQ_URI") is not { } uri || Variable("RABBITMQ_MANAGEMENT_URI") is not { } management)
        {
            notes.Add(
                "no secret espace-famille-rabbitmq: set RABBITMQ_URI (amqps://broker:5671/) and RABBITMQ_MANAGEMENT_URI "
                + "(https://user:password@broker:15671/, with a user who is an administrator) to make it");
            return;
        }

        var broker = AddressOf("RABBITMQ_URI", uri, "amqps://broker:5671/");
        AddressOf("RABBITMQ_MANAGEMENT_URI", management, "https://user:password@broker:15671/");
        HostSecrets.WriteBroker(manifest, broker, management);
        WritePartners(manifest, broker, management);
    }

    /// <summary>The partners' virtual host is at the same broker, unless theirs is named.</summary>
    private static void WritePartners(SecretManifest manifest, Uri broker, string management)
    {
        const string uri = "PARTNERS_RABBITMQ_URI";
        const string managementUri = "PARTNERS_RABBITMQ_MANAGEMENT_URI";
        if (Variable(uri) is null != Variable(managementUri) is null)
            throw new Failure($"{uri} and {managementUri} name a broker of the partners' own: set both, or none");
        if (Variable(uri) is { } own)
            (broker, management) = (AddressOf(uri, own, "amqps://broker:5671/"), Variable(managementUri)!);
        AddressOf(managementUri, management, "https://user:password@broker:15671/");
        HostSecrets.WritePartnersBroker(manifest, broker, management);
    }

    private static Uri AddressOf(string variable, string value, string example) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address : throw new Failure($"{variable} must be an address such as {example}");

    private static string VariableOf(string host) => $"MONGODB_URI_{host.ToUpperInvariant()}";
}
