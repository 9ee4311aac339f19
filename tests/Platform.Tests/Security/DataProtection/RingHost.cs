using System.Xml.Linq;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.DataProtection;

/// <summary>A host with pages: its key ring, its database, and the secret that it is given.</summary>
internal sealed class RingHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <param name="database">Shared by the replicas of one host, and by its starts.</param>
    /// <param name="secret">Key ids and one byte of their keys each; the first is active.</param>
    public RingHost(
        DocDbProcess docDb, string database, (string Id, byte Fill)[] secret, TimeProvider? clock = null, string name = "tests",
        Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Mongo:ConnectionString"] = docDb.ConnectionString;
        builder.Configuration["Mongo:Database"] = database;
        builder.Configuration["Auth:AllowHttp"] = "true";
        builder.Configuration["KeyRing:ActiveKeyId"] = secret[0].Id;
        foreach (var (id, fill) in secret)
            builder.Configuration[$"KeyRing:Keys:{id}"] = KeyOf(fill);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddPlatform(name);
        builder.AddPlatformDatabase(name);
        builder.Services.AddKeyRing(name);
        if (clock is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        more?.Invoke(builder.Services);
        _app = builder.Build();
    }

    public IServiceProvider Services => _app.Services;

    public IMongoCollection<BsonDocument> Keys =>
        Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(KeyRingStore.Collection);

    private IDataProtector Protector => Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("drafts");

    public static string KeyOf(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray());

    public Task<int> MigrateAsync() => RunAsync("migrate");

    public Task<int> RunAsync(params string[] arguments) => _app.RunOrServeAsync(arguments);

    /// <summary>Serves until it ends by itself; a host that should not have served is stopped.</summary>
    public async Task<int> ServeAsync()
    {
        _app.Lifetime.ApplicationStarted.Register(_app.Lifetime.StopApplication);
        return await _app.RunOrServeAsync([]).WaitAsync(Eventually.Limit);
    }

    public string Protect(string text) => Protector.Protect(text);

    public string Unprotect(string text) => Protector.Unprotect(text);

    public async Task<IReadOnlyList<XElement>> StoredAsync() =>
        [.. (await Keys.Find(new BsonDocument()).Sort(new BsonDocument("_id", 1)).ToListAsync())
            .Select(stored => XElement.Parse(stored["xml"].AsString))];

    /// <summary>Moves the ring's only key into the past, so that it has expired by so much.</summary>
    public async Task ExpireAsync(TimeSpan ago)
    {
        var key = Assert.Single(await StoredAsync());
        var expired = TimeProvider.System.GetUtcNow() - ago;
        key.SetElementValue("creationDate", expired - KeyRotationRules.Lifetime);
        key.SetElementValue("activationDate", expired - KeyRotationRules.Lifetime);
        key.SetElementValue("expirationDate", expired);
        await Keys.UpdateOneAsync(new BsonDocument(), new BsonDocument("$set", new BsonDocument("xml", key.ToString())));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
