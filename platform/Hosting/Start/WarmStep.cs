using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Work that a host does before it is ready, so that no request waits for it. A failure of it is ignored.</summary>
internal sealed record WarmStep(Func<IServiceProvider, CancellationToken, Task> RunAsync)
{
    /// <summary>Opens a connection and compiles what reads a collection's documents.</summary>
    internal static WarmStep Read<T>(string collection) => new((services, cancel) =>
        services.GetRequiredService<IMongoDatabase>().GetCollection<T>(collection)
            .Find(new BsonDocument("_id", "")).FirstOrDefaultAsync(cancel));

    /// <summary>Reads the issuer's keys.</summary>
    internal static WarmStep IssuerKeys { get; } = new((services, cancel) =>
        services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme)
            .ConfigurationManager?.GetConfigurationAsync(cancel) ?? Task.CompletedTask);
}

/// <summary>A route of the host that it calls before it is ready: GET, without a token or a cookie, whatever the response.</summary>
internal sealed record WarmPath(string Path);
