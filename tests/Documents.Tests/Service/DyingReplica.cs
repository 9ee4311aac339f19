using System.Diagnostics;
using System.Security.Claims;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Traces;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>
/// Another replica of the service on the same database. From the nth write of a storage space on, nothing that a request writes is sent to
/// the database, which then contains what a killed process has written. The host of the tests is the replica that survives.
/// </summary>
public sealed class DyingReplica(DocumentsHost host) : IAsyncLifetime
{
    private static readonly string[] Writes = ["insert", "update", "delete"];

    /// <summary>Attempts are counted before anything is decided: they are no part of a space.</summary>
    private static readonly string[] OfSpaces =
        [SpaceStore.Collection, SpaceContentStore.Collection, OpenSpaceStore.Collection, SpaceOperationStore.Collection];

    private WebApplicationFactory<Program>? _factory;
    private volatile Life? _life;

    public Task InitializeAsync()
    {
        _factory = host.Factory.WithWebHostBuilder(
            builder => builder.ConfigureTestServices(services => services.AddSingleton<IMongoClient>(_ => Client())));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _factory!.DisposeAsync();

    /// <summary>A session of the account for one request, which is killed before its nth write.</summary>
    /// <param name="write">From 1.</param>
    /// <param name="key">The key of the opening; null while the space is closed.</param>
    internal SpaceBrowser Browser(string account, int write, string? key = null)
    {
        var life = _life = new Life(write);
        var client = DocumentsHost.Client(_factory!, "family", account, household: null, new Claim(Actor.SessionClaim, "session-1"));
        client.DefaultRequestHeaders.Add(TracedCommands.Header, $"00-{life.Trace}-{ActivitySpanId.CreateRandom()}-01");
        return new SpaceBrowser(client) { Key = key };
    }

    private MongoClient Client()
    {
        var settings = MongoClientSettings.FromConnectionString(host.DocDb.ConnectionString);
        settings.WriteConcern = WriteConcern.WMajority;
        settings.ClusterConfigurator = cluster => cluster.Subscribe<CommandStartedEvent>(Started);
        return new MongoClient(settings);
    }

    /// <summary>The driver sends no command whose event has failed.</summary>
    private void Started(CommandStartedEvent command)
    {
        if (_life is not { } life || Activity.Current?.TraceId != life.Trace
            || !Writes.Contains(command.CommandName, StringComparer.Ordinal))
            return;
        if (life.IsEndedBy(OfSpaces.Contains(command.Command[command.CommandName].AsString, StringComparer.Ordinal)))
            throw new IOException("The replica was killed.");
    }

    /// <summary>Of the request that carries the trace.</summary>
    private sealed class Life(int writes)
    {
        private int _left = writes;

        public ActivityTraceId Trace { get; } = ActivityTraceId.CreateRandom();

        public bool IsEndedBy(bool isOfSpace) => (isOfSpace ? Interlocked.Decrement(ref _left) : Volatile.Read(ref _left)) <= 0;
    }
}
