using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Service;

[CollectionDefinition(Name)]
public sealed class DocumentsService : ICollectionFixture<DocumentsHost>
{
    public const string Name = "documents service";
}

/// <summary>The service on real sockets with its own document server and broker, and a listener for its messages.</summary>
public sealed class DocumentsHost : IAsyncLifetime
{
    private readonly BrokerProcess _broker = new();
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private WebApplicationFactory<Program>? _factory;
    private IBusControl? _listener;
    private Task<AnalysisHost>? _analysis;

    public DocDbProcess DocDb { get; } = new();

    public ConcurrentQueue<SupportingDocumentsReviewed> Reviewed { get; } = new();

    public ConcurrentQueue<SupportingDocumentsMissing> Missing { get; } = new();

    public ConcurrentQueue<SupportingDocumentsDemanded> Demanded { get; } = new();

    internal SpaceMessages OfSpaces { get; } = new();
    public ConcurrentQueue<SupportingDocumentsDue> Due { get; } = new();
    public ConcurrentQueue<SupportingDocumentsProvided> Provided { get; } = new();

    /// <summary>The town's time: the system's, moved by <see cref="ShiftedTime.Shift"/>.</summary>
    internal ShiftedTime TownTime { get; } = new();

    internal ConsumedAbsences Consumed { get; } = new();

    public IServiceProvider Services => _factory!.Services;

    internal WebApplicationFactory<Program> Factory => _factory!;

    /// <summary>The town's time, as the service sees it.</summary>
    public DateTimeOffset Now => Services.GetRequiredService<TownClock>().Now;

    internal IMongoCollection<FileBytes> FileBytes =>
        Services.GetRequiredService<IMongoDatabase>().GetCollection<FileBytes>(FileBytesStore.Collection);

    public async Task InitializeAsync()
    {
        await Task.WhenAll(DocDb.InitializeAsync(), _broker.InitializeAsync());
        _listener = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(_broker.Uri));
            rabbit.ReceiveEndpoint($"listener-{Ids.New()}", queue =>
            {
                queue.Handler<SupportingDocumentsReviewed>(context => Keep(Reviewed, context));
                queue.Handler<SupportingDocumentsMissing>(context => Keep(Missing, context));
                queue.Handler<SupportingDocumentsDemanded>(context => Keep(Demanded, context));
                OfSpaces.Listen(queue);
                queue.Handler<SupportingDocumentsDue>(context => Keep(Due, context));
                queue.Handler<SupportingDocumentsProvided>(context => Keep(Provided, context));
            });
        });
        await _listener.StartAsync();
        _settings["Mongo:ConnectionString"] = DocDb.ConnectionString;
        _settings["Mongo:Database"] = $"documents-{Ids.New()}";
        _settings["RabbitMq:Uri"] = _broker.Uri;
        _settings["Auth:Issuer"] = TestTokens.Issuer;
        _settings["Auth:AllowHttp"] = "true";
        _settings["Receipts:ActiveKeyId"] = "r1";
        _settings["Receipts:Keys:r1"] = TestKeys.Receipts;
        _settings["DocumentEncryption:ActiveKeyId"] = "old";
        _settings["DocumentEncryption:Keys:old"] = TestKeys.Old;
        _settings["SpacePepper:ActiveKeyId"] = "p1";
        _settings["SpacePepper:Keys:p1"] = TestKeys.New;
        _settings["Scanner:AcceptedWithout"] = "the tests";
        _settings["Documents:AcceptedWithoutRenderer"] = "the tests";
        _settings["Documents:AutomaticallyAccepted:0"] = "death";
        _factory = Start();
        await _broker.DeclareQueuesAsync(Services);
        Services.GetRequiredService<IBus>().ConnectConsumeObserver(Consumed);
        foreach (var declaration in Services.GetServices<IndexDeclaration>())
            await declaration.CreateAsync(Services.GetRequiredService<IMongoDatabase>(), default);
    }

    /// <summary>Another host over the same data, with additional settings.</summary>
    internal WebApplicationFactory<Program> Start(params (string Name, string Value)[] others) => Start(TimeProvider.System, others);

    /// <param name="clock">The system's clock, by which deadlines are counted.</param>
    internal WebApplicationFactory<Program> Start(TimeProvider clock, params (string Name, string Value)[] others)
    {
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in _settings.Select(one => (one.Key, one.Value)).Concat(others))
                host.UseSetting(name, value);
            host.ConfigureTestServices(services =>
            {
                TestTokens.Trust(services);
                TestMetrics.Serve(services);
                services.AddSingleton(clock);
                services.AddSingleton(new TownClock(TownTime, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
            });
        });
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        // Either handler would read the whole request body before sending any of it.
        (factory.ClientOptions.AllowAutoRedirect, factory.ClientOptions.HandleCookies) = (false, false);
        return factory;
    }

    /// <summary>With a scanner and a renderer, started by the first test that needs it: classes of the collection run in turns.</summary>
    public Task<AnalysisHost> AnalysisAsync() => _analysis ??= StartAnalysisAsync();

    public HttpClient Family(string household, string? account = null) =>
        Client(_factory!, "family", account ?? $"parent-of-{household}", household);

    /// <summary>An adult whose account was linked a short time ago.</summary>
    public HttpClient LimitedFamily(string household, string account) =>
        Client(_factory!, "family", account, household, new Claim(Actor.LimitedLinkClaim, "true"));

    /// <summary>An account without a household.</summary>
    public HttpClient Account(string account) => Client(_factory!, "family", account);

    public HttpClient Agent(string name = "agent-1") => Client(_factory!, "agent", name);

    public HttpClient Administrator(string name = "administrator-1") => Client(_factory!, "admin", name);

    public HttpClient Nobody() => _factory!.CreateClient();

    internal static HttpClient Client(
        WebApplicationFactory<Program> factory, string role, string account, string? household = null, params Claim[] more)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.Issue("documents", role, account, household, more));
        return client;
    }

    public Task PublishAsync<T>(T message)
        where T : class => _listener!.Publish(message);

    /// <summary>Number of encrypted files of the account's storage space.</summary>
    internal Task<long> CountSpaceContentsAsync(string account) => Services.GetRequiredService<IMongoDatabase>()
        .GetCollection<SpaceContent>(SpaceContentStore.Collection).CountDocumentsAsync(content => content.AccountId == account);

    /// <summary>The household as identity's message describes it.</summary>
    internal Task KnowAsync(HouseholdChanged household) => Services.GetRequiredService<HouseholdStore>().PutAsync(household, default);

    /// <summary>Publishes the message and waits until the service has consumed it.</summary>
    public async Task<AbsenceDeclared> DeclareAsync(AbsenceDeclared absence)
    {
        await PublishAsync(absence);
        await Consumed.WaitAsync(absence.Request.Id, 1);
        return absence;
    }

    public Task<SupportingDocumentsReviewed> ReviewedAsync(AbsenceDeclared absence) => Eventually.Some(
        () => Task.FromResult(Reviewed.FirstOrDefault(reviewed => reviewed.RequestId == absence.Request.Id)),
        "the message of the review is published");

    public async Task DisposeAsync()
    {
        if (_analysis is not null)
            await (await _analysis).DisposeAsync();
        if (_factory is not null)
            await _factory.DisposeAsync();
        if (_listener is not null)
            await _listener.StopAsync();
        await _broker.DisposeAsync();
        await DocDb.DisposeAsync();
    }

    private async Task<AnalysisHost> StartAnalysisAsync()
    {
        var analysis = new AnalysisHost(this);
        await analysis.StartAsync();
        return analysis;
    }

    private static Task Keep<T>(ConcurrentQueue<T> queue, ConsumeContext<T> context)
        where T : class
    {
        queue.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
