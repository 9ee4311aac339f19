using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform.Tests;

/// <summary>A service that is nothing but the platform, over real sockets.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app) => _app = app;

    public AggregateStore<Thing> Things => _app.Services.GetRequiredService<AggregateStore<Thing>>();

    public AggregateStore<Counted> Counters => _app.Services.GetRequiredService<AggregateStore<Counted>>();

    public IMongoCollection<BsonDocument> Documents =>
        _app.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>("things");

    public IServiceProvider Services => _app.Services;

    public HttpClient Http { get; private set; } = new();

    /// <param name="broker">A broker's address; one that nobody answers at where the test needs none.</param>
    /// <param name="isMigrated">Whether the queues are there already; else the user of the address makes them.</param>
    public static async Task<TestHost> StartAsync(
        DocDbProcess docDb, string broker, Action<IBusRegistrationConfigurator>? consumers =
            null, string? database = null, Action<WebApplication>? routes = null,
        Action<WebApplicationBuilder>? more = null, string? service = null, bool isMigrated = false)
    {
        var app = Build(docDb, broker, database, consumers, more, service);
        routes?.Invoke(app);
        if (consumers is not null && !isMigrated)
            await app.Services.GetRequiredService<BrokerTopology>().DeclareAsync(new Uri(broker), CancellationToken.None);
        await app.StartAsync();
        return new TestHost(app) { Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) } };
    }

    /// <summary>The host as it is before it starts: to run one of its commands, or to serve as its program would.</summary>
    public static WebApplication Build(
        DocDbProcess docDb, string broker, string? database =
            null, Action<IBusRegistrationConfigurator>? consumers = null, Action<WebApplicationBuilder>? more = null,
        string? service = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Mongo:ConnectionString"] = docDb.ConnectionString;
        builder.Configuration["Mongo:Database"] = database ?? $"tests-{Ids.New()}";
        builder.Configuration["RabbitMq:Uri"] = broker;
        builder.Configuration["Auth:AllowHttp"] = "true";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddPlatformService(service ?? $"t{Ids.New()[^6..]}", consumers ?? (_ => { }));
        TestTokens.Trust(builder.Services);
        builder.Services.AddAggregates<Thing>("things", IdKind.Generated);
        builder.Services.AddAggregates("counted", IdKind.Natural, Counted.ByCode);
        more?.Invoke(builder);
        var app = builder.Build();
        app.MapPlatform();
        app.MapPost("/things", (Thing thing) => thing.Count).AllowAnonymous();
        app.MapPost("/keyed", (IdempotencyKey? key) => key is null ? (IResult)IdempotencyKey.Missing() : TypedResults.Ok(key.Value))
            .AllowAnonymous();
        app.MapGet("/things/{id}", async (string id, AggregateStore<Thing> things, CancellationToken cancel) =>
            await things.FindAsync(thing => thing.Id == id, cancel) is { } found
                ? (IResult)TypedResults.Ok(found)
                : Problems.NotFound()).AllowAnonymous();
        return app;
    }

    public async Task<int> OutboxCountAsync(string id) =>
        (await Documents.Find(new BsonDocument("_id", id)).FirstAsync())["outbox"].AsBsonArray.Count;

    /// <summary>The ids of the entries that could not be published.</summary>
    public async Task<IReadOnlyList<string>> UnpublishedAsync(string id) =>
        (await Documents.Find(new BsonDocument("_id", id)).FirstAsync()).GetValue("unpublished", new BsonArray())
            .AsBsonArray.Select(entry => entry["id"].AsString).ToList();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_app.Lifetime.ApplicationStopped.IsCancellationRequested)
            await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
