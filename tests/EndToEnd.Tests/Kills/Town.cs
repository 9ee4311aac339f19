using System.Globalization;
using System.Security.Cryptography;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using EspaceFamille.TestKit.Towns;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// The services as processes on a document server, a broker and a mail server of their own, with the fictive town
/// imported. Medical certificates are accepted automatically, so that a declaration is decided without an agent.
/// </summary>
public sealed class Town : IAsyncLifetime
{
    private readonly DocDbProcess _documents = new();
    private readonly BrokerProcess _broker = new() { WithManagement = true };
    private readonly string _keys = Directory.CreateTempSubdirectory("keys-").FullName;
    private readonly string _clock = Directory.CreateTempSubdirectory("clock-").FullName;
    private readonly string _town = Directory.CreateTempSubdirectory("town-").FullName;
    private StubIssuer? _issuer;
    private ServiceProcess[] _all = [];

    public BrokerProcess Broker => _broker;

    public DocDbProcess DocumentServer => _documents;

    internal SmtpSink Mails { get; } = new();

    internal FakeRenderer Renderer { get; } = new();

    internal ServiceProcess Reservations => _all[1];

    internal ServiceProcess Documents => _all[2];

    internal ServiceProcess Notifications => _all[3];

    /// <summary>Limits of time, from the starts of these services.</summary>
    internal RestartLimits Limits { get; } = new();

    internal Entrance Entrance => new(Reservations.Address, Documents.Address) { Patience = Limits.Recovery };

    public IMongoDatabase Database(string name) => new MongoClient(_documents.ConnectionString).GetDatabase(name);

    public async Task InitializeAsync()
    {
        _issuer = await StubIssuer.StartAsync();
        _all =
        [
            Service("identity", "Identity"), Service("reservations", "Reservations"),
            Service("documents", "Documents"), Service("notifications", "Notifications"), Service("partners", "Partners"),
        ];
        await Task.WhenAll(_documents.InitializeAsync(), _broker.InitializeAsync(), Renderer.StartAsync());
        await Task.WhenAll(_all.Select(service => service.RunAsync("migrate")));
        TestTown.Write(_town, TownPlans.Processes);
        await Task.WhenAll(_all[..2].Select(importer => importer.RunAsync("import", "--data", _town)));
        var credentials = Path.Combine(_town, "credentials.csv");
        TrialCredentials.Write(credentials, _town);
        await _all[0].RunAsync("open-accounts", "--data", _town, "--credentials", credentials);
        await Task.WhenAll(_all.Select(service => service.StartAsync()));
    }

    public async Task DisposeAsync()
    {
        foreach (var service in _all)
            service.Dispose();
        await Mails.DisposeAsync();
        await Renderer.DisposeAsync();
        await _issuer!.DisposeAsync();
        await _broker.DisposeAsync();
        await _documents.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
        Directory.Delete(_clock, recursive: true);
        Directory.Delete(_town, recursive: true);
    }

    /// <summary>Sets the town's clock of every service ahead by this much, or back.</summary>
    internal async Task AheadAsync(TimeSpan ahead)
    {
        await File.WriteAllTextAsync(AheadFile + ".new", ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(AheadFile + ".new", AheadFile, overwrite: true);
    }

    private string AheadFile => Path.Combine(_clock, "ahead");

    /// <summary>One more replica of reservations, which keeps serving for this long after SIGTERM.</summary>
    internal ServiceProcess AnotherReservations(TimeSpan pause) =>
        Service("reservations", "Reservations", ("Shutdown__PauseSeconds", Seconds(pause)));

    /// <summary>Reservations on another database, for its commands.</summary>
    internal ServiceProcess ReservationsOn(string database) => Service("reservations", "Reservations", ("Mongo__Database", database));

    /// <summary>The documents service with another renderer, in the place of the town's own.</summary>
    internal ServiceProcess DocumentsWith(Uri renderer) =>
        Service("documents", "Documents", ("Documents__Renderer", renderer.AbsoluteUri));

    /// <summary>The renderer's host beside a launcher that listens there.</summary>
    internal ServiceProcess RendererWith(string socket) => new(
        "services/renderer", "EspaceFamille.Renderer",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Renderer__Socket"] = socket }, Limits);

    /// <summary>A gateway in front of these, with a rate limit for a test that sends more requests than a family.</summary>
    internal ServiceProcess Gateway(Uri reservations, TimeSpan pause) => new("gateway", "EspaceFamille.Gateway", Settings(
        ("Shutdown__PauseSeconds", Seconds(pause)),
        ("Gateway__BySubject__Burst", "1000000"),
        ("ReverseProxy__Clusters__reservations__Destinations__one__Address", reservations.AbsoluteUri),
        ("ReverseProxy__Clusters__documents__Destinations__one__Address", Documents.Address.AbsoluteUri)), Limits);

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private ServiceProcess Service(string name, string assembly, params (string Name, string Value)[] own) =>
        new($"services/{name}", $"EspaceFamille.{assembly}", Settings([.. own, ("RabbitMq__Uri", _broker.UriOf(name))]), Limits);

    private Dictionary<string, string> Settings(params (string Name, string Value)[] own) =>
        own.Concat(Common().ExceptBy(own.Select(one => one.Name), one => one.Name)).ToDictionary(StringComparer.Ordinal);

    private IEnumerable<(string Name, string Value)> Common() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mongo__ConnectionString"] = _documents.ConnectionString,
        ["RabbitMq__ManagementUri"] = _broker.ManagementUri,
        ["Auth__Issuer"] = TestTokens.Issuer,
        ["Auth__InternalAddress"] = $"http://127.0.0.1:{_issuer!.Port}/",
        ["Auth__AllowHttp"] = "true",
        ["Deadline__Seconds"] = "3",
        ["Clocks__TestMode"] = "true",
        ["Clocks__TownNow"] = "2026-11-25T09:00:00Z",
        ["Clocks__AheadFile"] = AheadFile,
        ["Identity__DevelopmentKeys"] = _keys,
        ["Identity__TrialAccounts"] = "true",
        ["Portal__ClientSecret"] = "a-secret-of-the-tests",
        ["KeyRing__ActiveKeyId"] = "tests",
        ["KeyRing__Keys__tests"] = Secret,
        ["Receipts__ActiveKeyId"] = "tests",
        ["Receipts__Keys__tests"] = Secret,
        ["AbsenceEncryption__ActiveKeyId"] = "tests",
        ["AbsenceEncryption__Keys__tests"] = Secret,
        ["AccountEncryption__ActiveKeyId"] = "tests",
        ["AccountEncryption__Keys__tests"] = Secret,
        ["MailLinks__ActiveKeyId"] = "tests",
        ["MailLinks__Keys__tests"] = Secret,
        ["ContactEncryption__ActiveKeyId"] = "tests",
        ["ContactEncryption__Keys__tests"] = Secret,
        ["DocumentEncryption__ActiveKeyId"] = "tests",
        ["DocumentEncryption__Keys__tests"] = Secret,
        ["SpacePepper__ActiveKeyId"] = "tests",
        ["SpacePepper__Keys__tests"] = Secret,
        ["PartnerEncryption__ActiveKeyId"] = "tests",
        ["PartnerEncryption__Keys__tests"] = Secret,
        ["Partners__BrokerUri"] = new UriBuilder(_broker.UriOf("partners-publisher")) { Path = "/partners" }.Uri.AbsoluteUri,
        ["Scanner__AcceptedWithout"] = "the tests",
        ["UploadQuota__PerHour"] = "100000",
        ["UploadQuota__UnsentDocuments"] = "100000",
        ["UploadQuota__UnsentMegabytes"] = "100000",
        ["Documents__AutomaticallyAccepted__0"] = "medical",
        ["Documents__Renderer"] = Renderer.Address.AbsoluteUri,
        ["Smtp__Host"] = "127.0.0.1",
        ["Smtp__Port"] = $"{Mails.Port}",
        ["Smtp__Security"] = "None",
        ["Smtp__AttemptLimitSeconds"] = "2",
        ["Town__Name"] = "Ville de Tarnos",
        ["Town__Service"] = "Service Enfance et Éducation",
        ["Town__Address"] = "1 place de la Mairie, 40220 Tarnos",
        ["Town__Telephone"] = "05 36 49 00 00",
        ["Town__Email"] = "enfance@mairie.example",
    }.Select(setting => (setting.Key, setting.Value));

    private static string Secret { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}

/// <summary>The tests that share one town. They run one after the other, and no other test runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedTown : ICollectionFixture<Town>
{
    public const string Name = "town";
}
