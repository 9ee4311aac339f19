using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>./espace secrets draws what the chart's values name, in the forms that the hosts read.</summary>
public sealed class SecretsTests
{
    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "portal"];

    private static readonly string[] Drawn =
    [
        "documents: active-key-id key-k1", "identity: encryption-1.pem pepper signing-1.pem signing-2.pem", "portal: client-secret", "receipts: active-key-id key-k1",
    ];

    private static readonly string[] OfATrial =
    [
        "mongodb: documents-uri identity-uri notifications-uri portal-uri reservations-uri", "rabbitmq: management-uri uri", "test: login password",
        "trial: docdb-users.json mongodb-init.js mongodb-root-password rabbitmq-password",
    ];

    [Fact]
    public void Draw_Trial_HasEveryNameAndKey()
    {
        var secrets = DrawnSecrets.Draw("--trial --namespace ville");
        Assert.Equal(0, secrets.ExitCode);
        Assert.Equal([.. Drawn.Concat(OfATrial).Order(StringComparer.Ordinal)], NamesAndKeys(secrets));
        Assert.All(secrets.All.Values, secret => Assert.Equal(("v1", "Secret", "ville"), (secret.ApiVersion, secret.Kind, secret.Metadata["namespace"])));
    }

    [Fact]
    public void Draw_Twice_GivesOtherSecrets()
    {
        var (one, other) = (DrawnSecrets.Draw("--trial"), DrawnSecrets.Draw("--trial"));
        Assert.Equal(["Galet-Brume-4172-Ormeau", "JTOULEMONDE", "k1"], one.Values.Intersect(other.Values, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Draw_Keys_AreAsTheHostsReadThem()
    {
        var secrets = DrawnSecrets.Draw("");
        Assert.All(["espace-famille-receipts", "espace-famille-documents"], name => Assert.Equal(32, Convert.FromBase64String(secrets[name, $"key-{secrets[name, "active-key-id"]}"]).Length));
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
    public void Draw_Trial_AddressesItsOwnServersWithAUserEach(string arguments, string host)
    {
        var secrets = DrawnSecrets.Draw(arguments);
        var users = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(secrets["espace-famille-trial", "docdb-users.json"])!;
        Assert.Equal(Services, users.Select(user => user["user"]));
        Assert.All(users, user => Assert.Equal(
            $"mongodb://{user["user"]}:{user["password"]}@{host}:27017/{user["database"]}?authSource={user["database"]}&authMechanism=SCRAM-SHA-256",
            secrets["espace-famille-mongodb", $"{user["user"]}-uri"]));
        Assert.All(users, user => Assert.Contains($"createUser({{user: '{user["user"]}', pwd: '{user["password"]}', roles: [{{role: 'readWrite', db: '{user["user"]}'}}]}});", secrets["espace-famille-trial", "mongodb-init.js"], StringComparison.Ordinal));
        var broker = host[..host.LastIndexOf('-')] + "-rabbitmq";
        Assert.Equal($"amqp://espace:{secrets["espace-famille-trial", "rabbitmq-password"]}@{broker}:5672/", secrets["espace-famille-rabbitmq", "uri"]);
        Assert.Equal($"http://espace:{secrets["espace-famille-trial", "rabbitmq-password"]}@{broker}:15672/", secrets["espace-famille-rabbitmq", "management-uri"]);
    }

    [Fact]
    public void Draw_NothingGiven_SaysWhichSecretsToMake()
    {
        var secrets = DrawnSecrets.Draw("");
        Assert.Equal(Drawn, NamesAndKeys(secrets));
        Assert.All(["espace-famille-mongodb", "espace-famille-rabbitmq", "SMTP_USER"], name => Assert.Contains(name, secrets.Told, StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_Given_KeepsItAsItIs()
    {
        const string address = "mongodb://a:b%3A'\"$x@db.example/?tls=true#: |";
        var secrets = DrawnSecrets.Draw("", [.. Services.Select(service => ($"MONGODB_URI_{service.ToUpperInvariant()}", address)), ("RABBITMQ_URI", "amqps://x"), ("SMTP_USER", "- u"), ("SMTP_PASSWORD", "p: {")]);
        Assert.All(Services, service => Assert.Equal(address, secrets["espace-famille-mongodb", $"{service}-uri"]));
        Assert.Equal(("amqps://x", "- u", "p: {"), (secrets["espace-famille-rabbitmq", "uri"], secrets["espace-famille-smtp", "user"], secrets["espace-famille-smtp", "password"]));
    }

    private static IEnumerable<string> NamesAndKeys(DrawnSecrets secrets) => secrets.All
        .Select(secret => $"{secret.Key["espace-famille-".Length..]}: {string.Join(' ', secret.Value.StringData.Keys.Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);
}
