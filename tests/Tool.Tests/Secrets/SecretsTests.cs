using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace EspaceFamille.Tool.Tests.Secrets;

/// <summary>./espace secrets prints every secret that the chart's values name, in the format that the hosts read.</summary>
public sealed class SecretsTests
{
    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners", "portal"];

    private static readonly string[] BrokerUsers = ["identity", "reservations", "documents", "notifications", "partners", "errors"];

    private static readonly string[] OfEachInstallation =
    [
        "absences: active-key-id key-k1", "accounts: active-key-id key-k1", "contacts: active-key-id key-k1",
        "documents: active-key-id key-k1",
        "identity: encryption-1.pem pepper signing-1.pem signing-2.pem",
        "keys: identity-active-key-id identity-key-k1 portal-active-key-id portal-key-k1", "mail-links: active-key-id key-k1",
        "partners: active-key-id key-k1",
        "portal: client-secret", "receipts: active-key-id key-k1", "space-peppers: active-key-id key-k1",
    ];

    private static readonly string[] OfATrial =
    [
        "mongodb: documents-uri identity-uri notifications-uri partners-uri portal-uri reservations-uri",
        "partners-broker: management-uri uri",
        "rabbitmq: documents-uri errors-uri identity-uri management-uri notifications-uri partners-uri reservations-uri",
        "scaler: scaler-uri",
        "test: login password",
        "trial: docdb-users.json mongodb-init.js mongodb-root-password rabbitmq-password",
        "trial-accounts: accounts.csv",
    ];

    [Fact]
    public void Print_Trial_HasEveryNameAndKey()
    {
        var secrets = PrintedSecrets.Print("--trial --namespace ville");
        Assert.Equal(0, secrets.ExitCode);
        Assert.Equal([.. OfEachInstallation.Concat(OfATrial).Order(StringComparer.Ordinal)], NamesAndKeys(secrets));
        Assert.All(secrets.All.Values, secret =>
            Assert.Equal(("v1", "Secret", "ville"), (secret.ApiVersion, secret.Kind, secret.Metadata["namespace"])));
    }

    [Fact]
    public void Print_Twice_GeneratesOtherSecrets()
    {
        var (one, other) = (PrintedSecrets.Print("--trial"), PrintedSecrets.Print("--trial"));
        Assert.Equal(
            ["JTOULEMONDE", "k1"],
            one.Values.Intersect(other.Values, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Print_Keys_HaveTheFormatThatHostsRead()
    {
        var secrets = PrintedSecrets.Print("");
        Assert.All(
            ["espace-famille-receipts", "espace-famille-documents", "espace-famille-contacts", "espace-famille-absences",
                "espace-famille-mail-links", "espace-famille-accounts", "espace-famille-space-peppers", "espace-famille-partners"],
            name => Assert.Equal(32, Convert.FromBase64String(secrets[name, $"key-{secrets[name, "active-key-id"]}"]).Length));
        Assert.All(
            ["identity", "portal"],
            host => Assert.Equal(32, Convert.FromBase64String(
                secrets["espace-famille-keys", $"{host}-key-{secrets["espace-famille-keys", $"{host}-active-key-id"]}"]).Length));
        Assert.Equal(32, Convert.FromBase64String(secrets["espace-famille-identity", "pepper"]).Length);
        Assert.InRange(secrets["espace-famille-portal", "client-secret"].Length, 43, 200);
        Assert.All(["signing-1.pem", "signing-2.pem", "encryption-1.pem"], name =>
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(secrets["espace-famille-identity", name]);
            Assert.Equal(3072, rsa.KeySize);
        });
    }

    [Theory]
    [InlineData("--trial", "espace-famille-docdb")]
    [InlineData("--trial --release ma-espace-famille", "ma-espace-famille-docdb")]
    [InlineData("--trial --release essai --database mongodb", "essai-espace-famille-mongodb")]
    public void Print_Trial_AddressesItsOwnServersWithOneUserPerHost(string arguments, string host)
    {
        var secrets = PrintedSecrets.Print(arguments);
        var users = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(secrets["espace-famille-trial", "docdb-users.json"])!;
        Assert.Equal(Services, users.Select(user => user["user"]));
        Assert.All(users, user => Assert.Equal(
            $"mongodb://{user["user"]}:{user["password"]}@{host}:27017/{user["database"]}"
                + $"?authSource={user["database"]}&authMechanism=SCRAM-SHA-256",
            secrets["espace-famille-mongodb", $"{user["user"]}-uri"]));
        Assert.All(users, user => Assert.Contains(
            $"createUser({{user: '{user["user"]}', pwd: '{user["password"]}', roles: [{{role: 'readWrite', db: '{user["user"]}'}}]}});",
            secrets["espace-famille-trial", "mongodb-init.js"], StringComparison.Ordinal));
        var broker = host[..host.LastIndexOf('-')] + "-rabbitmq";
        Assert.All(BrokerUsers, user =>
            Assert.Matches($"^amqp://{user}:[0-9a-f]{{48}}@{broker}:5672/$", secrets["espace-famille-rabbitmq", $"{user}-uri"]));
        Assert.Equal(
            $"http://espace:{secrets["espace-famille-trial", "rabbitmq-password"]}@{broker}:15672/",
            secrets["espace-famille-rabbitmq", "management-uri"]);
        Assert.Matches(
            $"^amqp://partners-publisher:[0-9a-f]{{48}}@{broker}:5672/partners$", secrets["espace-famille-partners-broker", "uri"]);
        Assert.Equal(secrets["espace-famille-rabbitmq", "management-uri"], secrets["espace-famille-partners-broker", "management-uri"]);
        Assert.Matches($"^http://scaler:[0-9a-f]{{48}}@{broker}:15672/$", secrets["espace-famille-scaler", "scaler-uri"]);
    }

    [Fact]
    public void Print_NothingGiven_NotesWhichSecretsToCreate()
    {
        var secrets = PrintedSecrets.Print("");
        Assert.Equal(OfEachInstallation, NamesAndKeys(secrets));
        Assert.All(["espace-famille-mongodb", "espace-famille-rabbitmq", "SMTP_USER"], name =>
            Assert.Contains(name, secrets.Notes, StringComparison.Ordinal));
    }

    [Fact]
    public void Print_GivenAddress_IsKeptAsItIs()
    {
        const string address = "mongodb://a:b%3A'\"$x@db.example/?tls=true#: |";
        var secrets = PrintedSecrets.Print("",
        [
            .. Services.Select(service => ($"MONGODB_URI_{service.ToUpperInvariant()}", address)),
            ("RABBITMQ_URI", "amqps://any:one@x/town"), ("RABBITMQ_MANAGEMENT_URI", "https://a:b@x:15671/"),
            ("PARTNERS_RABBITMQ_URI", "amqps://y/town"), ("PARTNERS_RABBITMQ_MANAGEMENT_URI", "https://c:d@y:15671/"),
            ("SMTP_USER", "- u"), ("SMTP_PASSWORD", "p: {"),
        ]);
        Assert.All(Services, service => Assert.Equal(address, secrets["espace-famille-mongodb", $"{service}-uri"]));
        Assert.All(BrokerUsers, user =>
            Assert.Matches($"^amqps://{user}:[0-9a-f]{{48}}@x.*/town$", secrets["espace-famille-rabbitmq", $"{user}-uri"]));
        Assert.Equal("https://a:b@x:15671/", secrets["espace-famille-rabbitmq", "management-uri"]);
        Assert.Matches(
            "^amqps://partners-publisher:[0-9a-f]{48}@y.*/town-partners$", secrets["espace-famille-partners-broker", "uri"]);
        Assert.Equal("https://c:d@y:15671/", secrets["espace-famille-partners-broker", "management-uri"]);
        Assert.Matches("^https://scaler:[0-9a-f]{48}@x:15671/town$", secrets["espace-famille-scaler", "scaler-uri"]);
        Assert.Equal(("- u", "p: {"), (secrets["espace-famille-smtp", "user"], secrets["espace-famille-smtp", "password"]));
    }

    private static IEnumerable<string> NamesAndKeys(PrintedSecrets secrets) => secrets.All
        .Select(secret =>
            $"{secret.Key["espace-famille-".Length..]}: {string.Join(' ', secret.Value.StringData.Keys.Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);
}
