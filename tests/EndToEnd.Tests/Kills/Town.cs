using System.Security.Cryptography;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using MongoDB.Driver;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// The services as processes on a document server, a broker and a mail server of their own, with the fictive town in
/// them. Medical certificates are accepted without an agent, so that a declaration goes its whole way alone.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly DocDbProcess _documents = new();
    private readonly BrokerProcess _broker = new();
    private readonly string _keys = Directory.CreateTempSubdirectory("keys-").FullName;
    private readonly StubIssuer _issuer;
    private readonly ServiceProcess _identity;

    private Town(StubIssuer issuer)
    {
        _issuer = issuer;
        _identity = Service("identity", "Identity");
        Reservations = Service("reservations", "Reservations");
        Documents = Service("documents", "Documents");
        Notifications = Service("notifications", "Notifications");
    }

    public SmtpSink Mails { get; } = new();

    public ServiceProcess Reservations { get; }

    public ServiceProcess Documents { get; }

    public ServiceProcess Notifications { get; }

    private ServiceProcess[] All => [_identity, Reservations, Documents, Notifications];

    public IMongoDatabase Database(string name) => new MongoClient(_documents.ConnectionString).GetDatabase(name);

    public static async Task<Town> StartAsync()
    {
        var town = new Town(await StubIssuer.StartAsync());
        await Task.WhenAll(town._documents.InitializeAsync(), town._broker.InitializeAsync());
        await Task.WhenAll(town.All.Select(service => service.RunAsync("prepare")));
        var demo = Path.Combine(Repository.Root, "deploy/local/demo");
        await Task.WhenAll(town._identity.RunAsync("import", "--data", demo), town.Reservations.RunAsync("import", "--data", demo));
        await Task.WhenAll(town.All.Select(service => service.StartAsync()));
        return town;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in All)
            service.Dispose();
        await Mails.DisposeAsync();
        await _issuer.DisposeAsync();
        await _broker.DisposeAsync();
        await _documents.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }

    private ServiceProcess Service(string name, string assembly) =>
        new($"services/{name}", $"EspaceFamille.{assembly}", Settings());

    private Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["Mongo__ConnectionString"] = _documents.ConnectionString,
        ["RabbitMq__Uri"] = _broker.Uri,
        ["Auth__Issuer"] = TestTokens.Issuer,
        ["Auth__InternalAddress"] = $"http://127.0.0.1:{_issuer.Port}/",
        ["Auth__AllowHttp"] = "true",
        ["Clocks__TestMode"] = "true",
        ["Clocks__TownNow"] = "2026-11-25T09:00:00Z",
        ["Identity__DevelopmentKeys"] = _keys,
        ["Portal__ClientSecret"] = "a-secret-of-the-tests",
        ["Receipts__ActiveKeyId"] = "tests",
        ["Receipts__Keys__tests"] = Secret,
        ["DocumentEncryption__ActiveKeyId"] = "tests",
        ["DocumentEncryption__Keys__tests"] = Secret,
        ["Documents__AutomaticallyAccepted__0"] = "medical",
        ["Smtp__Host"] = "127.0.0.1",
        ["Smtp__Port"] = $"{Mails.Port}",
        ["Smtp__Security"] = "None",
        ["Smtp__AttemptLimitSeconds"] = "2",
        ["Town__Name"] = "Ville de Tarnos",
        ["Town__Service"] = "Service Enfance et Éducation",
        ["Town__Address"] = "1 place de la Mairie, 40220 Tarnos",
        ["Town__Telephone"] = "05 36 49 00 00",
        ["Town__Email"] = "enfance@mairie.example",
    };

    private static string Secret { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
