using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The name of the service in its routes and queues.</summary>
internal sealed record ServiceName(string Name);

/// <summary>Registers what every host needs (telemetry, health, problems, clocks), and what a service needs besides.</summary>
public static class PlatformModule
{
    /// <summary>A host without data or messages of its own: the gateway.</summary>
    public static void AddPlatform(this WebApplicationBuilder builder, string host)
    {
        builder.AddSecretFiles();
        builder.AddTelemetry(host);
        builder.Services.AddValidated<MetricsOptions>("Metrics");
        builder.Services.AddTransient<IStartupFilter, MetricsPort>();
        builder.Services.AddProblems();
        builder.Services.AddRequestNormalization();
        PageIds.Add(builder.Services);
        builder.Services.AddClocks();
        builder.Services.AddSingleton<FaultPoints>();
        builder.AddLifecycle();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)));
        builder.Services.AddValidated<AuthOptions>("Auth");
        builder.Services.AddValidated<BeforeServingOptions>(BeforeServingOptions.Section);
        builder.Services.AddValidated<ClocksOptions>("Clocks");
        builder.Services.AddValidated<TownIdentityOptions>("Town");
        builder.Services.AddValidated<ShutdownOptions>("Shutdown");
        builder.Services.AddValidated<DeadlineOptions>("Deadline");
        builder.Services.AddSingleton<OutageLog>();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
    }

    /// <summary>A host with a database of its own and no messages: the portal.</summary>
    public static void AddPlatformDatabase(this WebApplicationBuilder builder, string host)
    {
        builder.Services.AddTransient<IStartupFilter, TimedBodies>();
        builder.Services.AddDatabaseClient(host);
        builder.Services.AddSingleton<TownSettingsCheck>();
        builder.Services.AddSingleton<StartupChecks>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StartupChecks>());
        builder.Services.AddSingleton<Leases>();
        builder.Services.AddSingleton<NumberBlocks>();
        builder.Services.AddDatabaseCheck();
        builder.Services.AddSingleton<DatabaseCircuit>();
        builder.Services.AddSingleton<Migrations>();
        builder.Services.AddSingleton(new HostCommand(HostCommands.Migrate, HostCommands.MigrateAsync));
    }

    /// <summary>A service: database, outbox, messages and access tokens for its own audience.</summary>
    public static void AddPlatformService(
        this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator> consumers)
    {
        builder.AddPlatform(service);
        builder.AddPlatformDatabase(service);
        builder.AddAccessTokens(service);
        builder.AddMessaging(service, consumers);
        builder.Services.AddSingleton<Journal>();
        builder.Services.AddJson(JournalJson.Default);
        builder.Services.AddIndexes(Journal.Collection, Journal.Indexes);
        builder.Services.AddRetentionJob();
        builder.Services.AddSingleton(new ServiceName(service));
        // 401 as a problem: routing, authentication and the response's format.
        builder.Services.AddWarmPath($"/api/{service}/journal");
        builder.Services.AddSingleton<OutboxPublisher>();
        builder.Services.AddSingleton<OutboxReader>();
        builder.Services.AddSingleton(provider => new OutboxRelay(
            provider.GetRequiredService<IMongoDatabase>(),
            provider.GetRequiredService<OutboxPublisher>(),
            provider.GetRequiredService<FaultPoints>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<OutboxRelay>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxRelay>());
        builder.Services.AddHostedService<OutboxSweep>();
        builder.Services.AddApiDocument(service);
    }

    /// <summary>Adds generated serializers of the endpoints' requests and responses.</summary>
    public static void AddJson(this IServiceCollection services, JsonSerializerContext generated) =>
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, generated));

    /// <summary>Adds the store of one kind of aggregates with the indexes of its queries and of its outbox.</summary>
    public static void AddAggregates<T>(
        this IServiceCollection services, string collection, IdKind idKind, params CreateIndexModel<T>[] indexes)
        where T : Aggregate
    {
        services.AddSingleton(new OutboxSource(collection));
        services.AddSingleton(provider => new AggregateStore<T>(
            provider.GetRequiredService<IMongoDatabase>(),
            AggregateDeclaration<T>.Of(collection, idKind, indexes),
            provider.GetRequiredService<OutboxRelay>(),
            provider.GetRequiredService<FaultPoints>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddIndexes(collection, [.. indexes, .. OutboxReader.Indexes<T>()]);
    }

    /// <summary>Adds the store of copies of another service's documents, found by id alone.</summary>
    public static void AddCopies<T>(this IServiceCollection services, string collection)
        where T : class =>
        services.AddSingleton(provider => new CopyStore<T>(provider.GetRequiredService<IMongoDatabase>(), collection));

    /// <summary>Adds indexes of a collection, which the migrate command creates.</summary>
    public static void AddIndexes<T>(this IServiceCollection services, string collection, params CreateIndexModel<T>[] indexes) =>
        services.AddSingleton(IndexDeclaration.Of(collection, indexes)).AddSingleton(WarmStep.Read<T>(collection));

    /// <summary>Adds a route that the host calls before it is ready.</summary>
    /// <param name="path">GET, without a token or a cookie; its response does not matter.</param>
    public static void AddWarmPath(this IServiceCollection services, string path) => services.AddSingleton(new WarmPath(path));

    /// <summary>Adds a change of the host's data, which the migrate command makes; its number follows the previous one.</summary>
    public static void AddMigration(this IServiceCollection services, Migration migration) => services.AddSingleton(migration);

    /// <summary>Maps error handling, authentication where it is registered, and health: before the host's own routes.</summary>
    public static void MapPlatform(this WebApplication app)
    {
        app.UseFarewell();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseLateBodies();
        app.UseDatabaseCircuit();
        app.UseDeadlines();
        app.UseRequestNormalization();
        app.UseRouteBounds();
        var parts = app.Services.GetRequiredService<IServiceProviderIsService>();
        if (parts.IsService(typeof(JwtBearerHandler)))
        {
            // Added explicitly: otherwise the framework adds them before the status code pages, and a refusal has no body.
            app.UseAuthentication();
            app.UseQueryBounds();
            app.UseAuthorization();
        }

        if (app.Services.GetService<ServiceName>() is { } service)
        {
            app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
            app.MapJournal(service.Name);
            if (parts.IsService(typeof(IHouseholdDirectory)))
                app.MapHouseholdJournal(service.Name);
            app.MapRetention(service.Name);
        }

        app.MapHealth();
    }
}
