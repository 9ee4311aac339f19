using System.Xml.Linq;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.DataProtection;

/// <summary>Stored keys outlive the names of our classes.</summary>
[Collection(SharedParts.Name)]
public sealed class StoredKeyTests(Parts parts)
{
    private static readonly Guid KeyId = new("018f0000-0000-7000-8000-000000000001");

    /// <summary>A key as it was stored once, under 32 bytes of 1, by classes whose names are not known any more.</summary>
    private static readonly string Kept =
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Platform.Tests/Security/DataProtection/stored-key.xml"));

    private readonly string _database = $"tests-{Ids.New()}";

    [Fact]
    public async Task Key_StoredByARenamedClass_IsOpened()
    {
        await using var host = Host();
        await host.Keys.InsertOneAsync(new BsonDocument { { "_id", "key-kept" }, { "xml", Kept } });

        var key = Assert.Single(host.Services.GetRequiredService<IKeyManager>().GetAllKeys());

        Assert.Equal(KeyId, key.KeyId);
        Assert.NotNull(key.CreateEncryptor());
    }

    [Fact]
    public async Task Key_Stored_NamesNoClassOfOurs()
    {
        await using var host = Host();
        await host.MigrateAsync();

        var stored = Assert.Single(await host.StoredAsync());

        Assert.Equal("espace-famille:sealed-key", stored.Descendants().Attributes("decryptorType").Single().Value);
        Assert.DoesNotContain("EspaceFamille", stored.ToString(), StringComparison.Ordinal);
    }

    private RingHost Host() => new(parts.DocDb, _database, [("k1", 1)]);
}
