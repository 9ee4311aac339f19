using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The client of the host's own database, with its limits.</summary>
internal static class DatabaseClient
{
    internal static void AddDatabaseClient(this IServiceCollection services, string host)
    {
        MongoConventions.Use();
        services.AddValidated<MongoOptions>("Mongo");
        services.AddSingleton<IMongoClient>(provider => new MongoClient(Settings(Options(provider).ConnectionString)));
        services.AddSingleton(provider => provider.GetRequiredService<IMongoClient>().GetDatabase(Options(provider).Database ?? host));
    }

    private static MongoOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<MongoOptions>>().Value;

    private static MongoClientSettings Settings(string connectionString)
    {
        var settings = MongoClientSettings.FromConnectionString(connectionString);
        // A page must fail soon when the database is unavailable; a command waits for a database that is starting.
        settings.ServerSelectionTimeout = TimeSpan.FromSeconds(HostCommands.IsCommand ? 10 : 2);
        settings.WriteConcern = WriteConcern.WMajority;
        // A server that accepts connections and does not respond; a command may build indexes for longer.
        settings.ConnectTimeout = TimeSpan.FromSeconds(5);
        if (!HostCommands.IsCommand)
            settings.SocketTimeout = TimeSpan.FromSeconds(30);
        return settings;
    }
}
