using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>What is stored of a storage space: words, names and bytes of its owner are in no collection.</summary>
[Collection(DocumentsService.Name)]
public sealed class SecrecyTests(DocumentsHost host) : IAsyncLifetime
{
    private const string Canary = "canari-jaune-57";
    private readonly string _account = $"secret-{Ids.New()}";
    private WebApplicationFactory<Program>? _service;
    private SpaceBrowser? _browser;
    private string? _code;

    public async Task InitializeAsync()
    {
        _service = host.Start(("Mongo:Database", $"documents-{Ids.New()}"));
        _browser = SpaceBrowser.Of(_service, _account);
        await _browser.CreateAsync(Canary + " est le mot de passe");
        _code = (await _browser.ReadAsync<Documents.Api.SpaceCodeResponse>("recovery-code")).RecoveryCode;
    }

    public async Task DisposeAsync()
    {
        _browser!.Dispose();
        await _service!.DisposeAsync();
    }

    [Fact]
    public async Task Database_SpaceWithDocuments_HasNothingOfItInClear()
    {
        // The code that waits for its confirmation, and the key of the opening.
        await AssertNowhereAsync(_code!, _code!.Replace("-", "", StringComparison.Ordinal), _browser!.Key!, Canary);
        await _browser.ConfirmAsync();
        var document = await _browser.AddAsync(Canary, Uploads.Pdf(Canary), $"{Canary}.pdf");
        using (await _browser.GetAsync($"documents/{document.DocumentId}/content"))
        using (await _browser.GetAsync("archive"))
        using (await _browser.OpenAsync(Canary))
            await AssertNowhereAsync(_code, _browser.Key!, Canary, "attestation", "2027-12-31", "home-address");
    }

    /// <summary>Keys are found neither as text nor as the bytes that they are.</summary>
    [Fact]
    public async Task Database_OpenSpaceWithADocument_HasNoneOfItsKeysInClear()
    {
        await _browser!.ConfirmAsync();
        await _browser.AddAsync();
        using var session = SpaceKey.Parse(_browser.Key)!;
        var open = (await _service!.Services.GetRequiredService<OpenSpaceStore>().FindAsync(_account, "session-1", default))!;
        using var key = OpenSpaceRules.KeyOf(open, session)!;
        var document = (await _service.Services.GetRequiredService<SpaceStore>().FindAsync(_account, default))!.Documents[0];
        using var ofDocument = key.Unwrap(document.Key, "space", SpacePlace.Of(_account, document).Of("key"));
        var pepper = Convert.FromBase64String(TestKeys.New);

        byte[][] keys = [Bytes(session), Bytes(key), Bytes(ofDocument), pepper];
        await AssertNowhereAsync([.. keys.SelectMany(one => (byte[][])
        [
            one, Encoding.UTF8.GetBytes(Base64Url.EncodeToString(one)), Encoding.UTF8.GetBytes(Convert.ToBase64String(one)),
            Encoding.UTF8.GetBytes(Convert.ToHexStringLower(one)),
        ])]);
    }

    /// <summary>A file of one byte and one of 60,000 look the same; the details too.</summary>
    [Fact]
    public async Task Database_FilesOfOtherSizes_ShowSizesRoundedUpTo64KiB()
    {
        await _browser!.ConfirmAsync();
        await _browser.AddAsync("a", [.. Uploads.Pdf("x"), .. new byte[100]]);
        await _browser.AddAsync(new string('b', 100), [.. Uploads.Pdf("x"), .. new byte[60_000]]);
        await _browser.AddAsync("c", [.. Uploads.Pdf("x"), .. new byte[70_000]]);

        var space = await _service!.Services.GetRequiredService<SpaceStore>().FindAsync(_account, default);
        var sizes = (await ContentsAsync()).Select(content => content.Content.Length).Order().ToArray();

        Assert.Equal([1, 1, 2], space!.Documents.Select(document => document.Blocks));
        Assert.Equal((sizes[0], SpaceDocument.BlockBytes), (sizes[1], sizes[2] - sizes[1]));
        Assert.Single(space.Documents.Select(document => document.Details.Length).Distinct());
    }

    /// <summary>Envelopes of one account or document cannot be put in the place of another's.</summary>
    [Fact]
    public async Task Database_ContentsExchanged_AreNotReadAsTheOther()
    {
        await _browser!.ConfirmAsync();
        var (first, second) = (await _browser.AddAsync("un"), await _browser.AddAsync("deux"));
        var space = (await _service!.Services.GetRequiredService<SpaceStore>().FindAsync(_account, default))!;
        await _service.Services.GetRequiredService<SpaceStore>().ChangeAsync(
            _account,
            one => new(one with
            {
                Documents =
                [
                    space.Documents[0] with { ContentId = space.Documents[1].ContentId },
                    space.Documents[1] with { ContentId = space.Documents[0].ContentId },
                ],
            }),
            default);

        foreach (var document in new[] { first, second })
        {
            using var response = await _browser.GetAsync($"documents/{document.DocumentId}/content");
            Assert.False(response.IsSuccessStatusCode);
        }
    }

    private Task<List<SpaceContent>> ContentsAsync() => _service!.Services.GetRequiredService<IMongoDatabase>()
        .GetCollection<SpaceContent>(SpaceContentStore.Collection).Find(Builders<SpaceContent>.Filter.Empty).ToListAsync();

    private static byte[] Bytes(SpaceKey key) => Base64Url.DecodeFromChars(key.ToText());

    private Task AssertNowhereAsync(params string[] words) =>
        AssertNowhereAsync([.. words.SelectMany(word => (byte[][])[Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word)])]);

    private async Task AssertNowhereAsync(byte[][] secrets)
    {
        var database = _service!.Services.GetRequiredService<IMongoDatabase>();
        var found = new List<string>();
        var read = 0;
        foreach (var name in await (await database.ListCollectionNamesAsync()).ToListAsync())
            foreach (var document in await database.GetCollection<BsonDocument>(name).Find(new BsonDocument()).ToListAsync())
            {
                var bytes = document.ToBson();
                read++;
                found.AddRange(
                    from secret in secrets
                    where bytes.AsSpan().IndexOf(secret) >= 0
                    select string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(secret)} in {name}"));
            }

        Assert.InRange(read, 3, 10_000);
        Assert.Empty(found);
    }
}
