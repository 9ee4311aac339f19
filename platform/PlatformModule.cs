using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Where the service's own database is.</summary>
public sealed class MongoOptions
{
    [Required] public string ConnectionString { get; set; } = "mongodb://127.0.0.1:27017";

    /// <summary>The database; the service's own name unless set.</summary>
    public string? Database { get; set; }
}

/// <summary>What every host needs: telemetry, health, problems, clocks; and what a service needs on top.</summary>
public static class PlatformModule
{
    private const string Database = "database";

    /// <summary>A host without data or messages of its own: the gateway.</summary>
    public static void AddPlatform(this WebApplicationBuilder builder, string host)
    {
        builder.AddTelemetry(host);
        builder.Services.AddProblems();
        builder.Services.AddClocks();
        builder.Services.AddSingleton<FaultPoints>();
        builder.Services.AddHealthChecks();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)));
        Bind<AuthOptions>(builder, "Auth");
        Bind<ClocksOptions>(builder, "Clocks");
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
    }

    /// <summary>A host with a database of its own and no messages: the portal.</summary>
    public static void AddPlatformDatabase(this WebApplicationBuilder builder, string host)
    {
        MongoConventions.Use();
        Bind<MongoOptions>(builder, "Mongo");
        builder.Services.AddSingleton<IMongoClient>(services =>
        {
            var settings = MongoClientSettings.FromConnectionString(services.GetRequiredService<IOptions<MongoOptions>>().Value.ConnectionString);
            // A family waits for a page, a command for a database that is just starting.
            settings.ServerSelectionTimeout = TimeSpan.FromSeconds(HostCommands.IsCommand ? 30 : 2);
            settings.WriteConcern = WriteConcern.WMajority;
            return new MongoClient(settings);
        });
        builder.Services.AddSingleton(services => services.GetRequiredService<IMongoClient>()
            .GetDatabase(services.GetRequiredService<IOptions<MongoOptions>>().Value.Database ?? host));
        builder.Services.AddSingleton<Leases>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>(Database);
        builder.Services.AddSingleton(new HostCommand("prepare", HostCommands.PrepareAsync));
    }

    /// <summary>A service: database, outbox, messages and access tokens for its own audience.</summary>
    public static void AddPlatformService(this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator> consumers)
    {
        if (Environment.GetCommandLineArgs().Contains("prepare"))
            builder.Configuration[Messaging.TopologyOnly] = "true";
        builder.AddPlatform(service);
        builder.AddPlatformDatabase(service);
        Bind<RabbitMqOptions>(builder, "RabbitMq");
        builder.AddAccessTokens(service);
        builder.AddMessaging(service, consumers);
        builder.Services.AddSingleton<OutboxRelay>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxRelay>());
        builder.Services.AddHostedService<OutboxSweep>();
        builder.Services.AddOpenApi(service);
    }

    /// <summary>What the host's endpoints take and answer is read and written by generated code.</summary>
    public static void AddJson(this IServiceCollection services, JsonSerializerContext generated) =>
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, generated));

    /// <summary>Aggregates of one kind, with the indexes that their queries need. The outbox's own index comes along.</summary>
    public static void AddAggregates<T>(this IServiceCollection services, string collection, params CreateIndexModel<T>[] indexes)
        where T : Aggregate
    {
        services.AddSingleton(new OutboxSource(collection));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AggregateStore<T>>(provider, collection));
        services.AddIndexes(collection, [.. indexes, new CreateIndexModel<T>(Builders<T>.IndexKeys.Ascending("outbox.at"))]);
    }

    /// <summary>Indexes of a collection, made by the prepare command.</summary>
    public static void AddIndexes<T>(this IServiceCollection services, string collection, params CreateIndexModel<T>[] indexes) =>
        services.AddSingleton(new IndexDeclaration((database, cancel) =>
            database.GetCollection<T>(collection).Indexes.CreateManyAsync(indexes, cancel)));

    /// <summary>
    /// Live says that the process runs; ready, that its database answers. The broker is in neither: without it a
    /// service still serves families, and its outbox waits.
    /// </summary>
    public static void MapPlatform(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        var parts = app.Services.GetRequiredService<IServiceProviderIsService>();
        if (parts.IsService(typeof(JwtBearerHandler)))
        {
            // Named here, or the framework puts them before the line above and a refusal has no body.
            app.UseAuthentication();
            app.UseAuthorization();
        }

        if (parts.IsService(typeof(OutboxRelay)))
            app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Name == Database }).AllowAnonymous();
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
    }

    private static void Bind<T>(WebApplicationBuilder builder, string section)
        where T : class =>
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

    private sealed class DatabaseCheck(IMongoDatabase database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await database.RunCommandAsync<BsonDocument>(new BsonDocument("ping", 1), cancellationToken: cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
