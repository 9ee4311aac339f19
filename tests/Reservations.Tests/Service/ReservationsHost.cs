using System.Collections.Concurrent;
using System.Net.Http.Headers;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

[CollectionDefinition(Name)]
public sealed class ReservationsService : ICollectionFixture<ReservationsHost>
{
    public const string Name = "reservations service";
}

/// <summary>
/// The service on a document server and a broker of its own, with the demo town imported, and a listener on its
/// messages. The town's time is Wednesday 25 November 2026, 10:00, until a test moves the clock.
/// </summary>
public sealed class ReservationsHost : IAsyncLifetime
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(1));
    private readonly DocDbProcess _docDb = new();
    private readonly BrokerProcess _broker = new();
    private readonly string _database = $"reservations-{Ids.New()}";
    private WebApplicationFactory<Program>? _factory;
    private IBusControl? _listener;
    private Planning? _imported;

    public ConcurrentQueue<AbsenceDeclared> Declared { get; } = new();

    public ConcurrentQueue<AbsenceSettled> Settled { get; } = new();

    public ConcurrentQueue<AbsenceWithdrawn> Withdrawn { get; } = new();

    public ConcurrentQueue<DaysCancelledByTown> CancelledByTown { get; } = new();

    public ConcurrentQueue<DaysRestoredByTown> RestoredByTown { get; } = new();

    public ConcurrentQueue<ReservationsRequested> Requested { get; } = new();

    public ConcurrentQueue<ReservationsDecided> Decided { get; } = new();

    public ConcurrentQueue<PlanningDaysChanged> DaysChanged { get; } = new();

    public ConcurrentQueue<EnrolmentChanged> EnrolmentsChanged { get; } = new();

    public DatabaseCommands Commands { get; } = new();

    public FakeTimeProvider TownTime { get; } = new(Morning);

    public IServiceProvider Services => _factory!.Services;

    /// <summary>What any replica of the service is configured with.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mongo:ConnectionString"] = _docDb.ConnectionString,
        ["Mongo:Database"] = _database,
        ["RabbitMq:Uri"] = _broker.Uri,
        ["Auth:Issuer"] = TestTokens.Issuer,
        ["Auth:AllowHttp"] = "true",
        // Tests run the job of the town's acts themselves.
        ["Reservations:ActInterval"] = "00:10:00",
        ["Reservations:ActGrace"] = "00:00:01",
        ["AbsenceEncryption:ActiveKeyId"] = "a1",
        ["AbsenceEncryption:Keys:a1"] = Convert.ToBase64String(Enumerable.Repeat((byte)2, 32).ToArray()),
        ["Receipts:ActiveKeyId"] = "r1",
        ["Receipts:Keys:r1"] = Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()),
    };

    internal ReceiptSeal Seal => Services.GetRequiredService<ReceiptSeal>();

    public async Task InitializeAsync()
    {
        await Task.WhenAll(_docDb.InitializeAsync(), _broker.InitializeAsync());
        _listener = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(_broker.Uri));
            rabbit.ReceiveEndpoint($"listener-{Ids.New()}", queue =>
            {
                queue.Handler<AbsenceDeclared>(context => Keep(Declared, context));
                queue.Handler<AbsenceSettled>(context => Keep(Settled, context));
                queue.Handler<AbsenceWithdrawn>(context => Keep(Withdrawn, context));
                queue.Handler<DaysCancelledByTown>(context => Keep(CancelledByTown, context));
                queue.Handler<DaysRestoredByTown>(context => Keep(RestoredByTown, context));
                queue.Handler<PlanningDaysChanged>(context => Keep(DaysChanged, context));
                queue.Handler<EnrolmentChanged>(context => Keep(EnrolmentsChanged, context));
                queue.Handler<ReservationsRequested>(context => Keep(Requested, context));
                queue.Handler<ReservationsDecided>(context => Keep(Decided, context));
            });
        });
        await _listener.StartAsync();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in Settings)
                host.UseSetting(name, value);
            host.ConfigureTestServices(services =>
            {
                TestTokens.Trust(services);
                services.AddSingleton(new TownClock(TownTime, TarnosCalendar.Paris));
                services.AddSingleton<IMongoClient>(_ => CountingClient());
            });
        });
        await _broker.DeclareQueuesAsync(Services);
        foreach (var declaration in Services.GetServices<IndexDeclaration>())
            await declaration.CreateAsync(Services.GetRequiredService<IMongoDatabase>(), CancellationToken.None);
        Assert.Equal(0, await ImportAsync(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo")));
        _imported = await Services.GetRequiredService<PlanningStore>().ReadAsync(Pupil.First.EnrolmentId, TarnosCalendar.Year,
            CancellationToken.None);
    }

    /// <summary>A child whose enrolment and reservations are those of <see cref="Pupil.First"/>.</summary>
    /// <param name="householdId">Null for a new household.</param>
    /// <param name="enrolmentId">Null for a new one.</param>
    internal async Task<Pupil> NewPupilAsync(string? householdId = null, string? enrolmentId = null)
    {
        var pupil = new Pupil(householdId ?? Ids.New(), Ids.New(), enrolmentId ?? Ids.New());
        var enrolments = Services.GetRequiredService<EnrolmentStore>();
        var model = (await enrolments.FindAsync(Pupil.First.EnrolmentId, CancellationToken.None))!;
        var enrolment = model with
        {
            Id = pupil.EnrolmentId,
            Version = 0,
            Code = pupil.EnrolmentId,
            ChildId = pupil.ChildId,
            HouseholdIds = [pupil.HouseholdId],
            IsImported = false,
        };
        var town = await Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None);
        var place = town.PlaceOf(enrolment);
        Assert.True(await enrolments.SaveAsync(
            EnrolmentRules.Create(enrolment, place.Code, TownTime.GetUtcNow()), CancellationToken.None));
        var calendar = town.CalendarOf(place);
        await this.SeedAsync(pupil.EnrolmentId, _imported!.Days.Where(day => calendar.On(day.Key).IsOpen).ToDictionary(
            day => day.Key, day => day.Value with { HouseholdId = pupil.HouseholdId }));
        return pupil;
    }

    public Task<int> ImportAsync(string folder, params string[] options) => Services.GetServices<HostCommand>()
        .First(command => command.Name == "import").Run(Services, ["--data", folder, .. options], CancellationToken.None);

    internal static void AuthorizeParent(HttpClient client, Pupil pupil) =>
        Authorize(client, "family", $"parent-of-{pupil.HouseholdId}", pupil.HouseholdId);

    internal HttpClient Parent(Pupil pupil) => Client("family", $"parent-of-{pupil.HouseholdId}", pupil.HouseholdId);

    /// <summary>Another replica of the service, on the same database and broker.</summary>
    public WebApplicationFactory<Program> Replica() => _factory!.WithWebHostBuilder(_ => { });

    public HttpClient Client(string? role, string account, string? household = null)
    {
        var client = _factory!.CreateClient();
        if (role is not null)
            Authorize(client, role, account, household);
        return client;
    }

    private static void Authorize(HttpClient client, string role, string account, string? household) =>
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.Issue("reservations", role, account, household));

    public Task PublishAsync<T>(T message)
        where T : class => _listener!.Publish(message);

    public async Task DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        if (_listener is not null)
            await _listener.StopAsync();
        await Task.WhenAll(_broker.DisposeAsync(), _docDb.DisposeAsync());
    }

    private MongoClient CountingClient()
    {
        var settings = MongoClientSettings.FromConnectionString(_docDb.ConnectionString);
        settings.WriteConcern = WriteConcern.WMajority;
        settings.ClusterConfigurator = cluster => cluster.Subscribe<CommandStartedEvent>(Commands.Started);
        return new MongoClient(settings);
    }

    private static Task Keep<T>(ConcurrentQueue<T> queue, ConsumeContext<T> context)
        where T : class
    {
        queue.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
