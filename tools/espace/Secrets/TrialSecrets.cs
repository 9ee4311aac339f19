namespace EspaceFamille.Tool.Secrets;

/// <summary>
/// The secrets of a trial: its own database and broker, with one user per host, and what the people of the fictive town sign in with, of
/// whom helm test plays a family.
/// </summary>
internal static class TrialSecrets
{
    /// <param name="listed">The file of the accounts that the trial opens.</param>
    public static void Write(SecretManifest manifest, SecretsSettings settings, string listed)
    {
        var passwords = HostSecrets.WithDatabase.ToDictionary(host => host, _ => Generated.Password(), StringComparer.Ordinal);
        WriteMongo(manifest, $"{settings.FullName}-{settings.Database}", passwords);
        WriteServers(manifest, settings.FullName, passwords);
        WriteAccounts(manifest, listed);
    }

    private static void WriteMongo(SecretManifest manifest, string server, Dictionary<string, string> passwords)
    {
        manifest.Begin("mongodb");
        foreach (var (host, password) in passwords)
            manifest.Add($"{host}-uri", $"mongodb://{host}:{password}@{server}:27017/{host}?authSource={host}&authMechanism=SCRAM-SHA-256");
    }

    private static void WriteServers(SecretManifest manifest, string fullName, Dictionary<string, string> passwords)
    {
        var broker = Generated.Password();
        var (address, management) = (
            new Uri($"amqp://{fullName}-rabbitmq:5672/"), $"http://espace:{broker}@{fullName}-rabbitmq:15672/");
        HostSecrets.WriteBroker(manifest, address, management);
        HostSecrets.WritePartnersBroker(manifest, address, management);
        manifest.Begin("trial");
        manifest.Add("rabbitmq-password", broker);
        manifest.Add("docdb-users.json", DocDbUsers(passwords));
        manifest.Add("mongodb-root-password", Generated.Password());
        manifest.Add("mongodb-init.js", MongoUsers(passwords));
    }

    private static string DocDbUsers(Dictionary<string, string> passwords)
    {
        var users = passwords.Select(user => $$"""{"user": "{{user.Key}}", "password": "{{user.Value}}", "database": "{{user.Key}}"}""");
        return $"[{string.Join(",\n ", users)}]";
    }

    /// <summary>MongoDB runs this once, when its volume is empty.</summary>
    private static string MongoUsers(Dictionary<string, string> passwords) => string.Join('\n', passwords.Select(user =>
        $"db.getSiblingDB('{user.Key}').createUser("
            + $"{{user: '{user.Key}', pwd: '{user.Value}', roles: [{{role: 'readWrite', db: '{user.Key}'}}]}});"));

    private static void WriteAccounts(SecretManifest manifest, string listed)
    {
        var accounts = DrawnAccount.DrawAll(listed);
        manifest.Begin("trial-accounts");
        manifest.Add("accounts.csv", DrawnAccount.Text(accounts));
        var family = accounts.First(account => account.TotpSecret is null);
        manifest.Begin("test");
        manifest.Add("login", family.Login);
        manifest.Add("password", family.Password);
    }
}
