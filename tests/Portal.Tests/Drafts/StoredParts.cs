using EspaceFamille.Platform;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Portal.Tests.Drafts;

/// <summary>The portal's stores on a database of their own, with a clock that a test moves.</summary>
internal sealed class StoredParts : IDisposable
{
    public static readonly DraftOwner Mother = new("mother", "household", ByAgent: false);

    private readonly MongoClient _client;

    public StoredParts(DocDbProcess docdb)
    {
        MongoConventions.Use();
        _client = new MongoClient(docdb.ConnectionString);
        Database = _client.GetDatabase($"portal-{Ids.New()}");
        Drafts = new(Database, Protection, Clock);
    }

    public IMongoDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));

    public IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    public DraftStore Drafts { get; }

    public void Dispose() => _client.Dispose();
}

/// <summary>The tests that share one document server.</summary>
[CollectionDefinition(nameof(WithDocDb))]
public sealed class WithDocDb : ICollectionFixture<DocDbProcess>;
