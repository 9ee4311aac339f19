using System.Net;
using EspaceFamille.EndToEnd.Tests.Stories;
using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Portal.PageSpaces;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>
/// What is typed on a page of the storage space is kept nowhere: neither after the session has ended, nor while the database is
/// unavailable. Every page with a form is posted with every field that the pages have.
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class SpaceSecrecyTests(PortalProcess portal)
{
    private const string Canary = "canari-7f3a9c";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string[] Fields =
    [
        "motDePasse", "confirmation", "actuel", "nouveau", "code", "groupe1", "groupe2", "intitule", "numero", "autorite", "delivrance",
        "validite", "rappel", "nom", "nature",
    ];

    private static readonly string Folder = Path.Combine(Repository.Root, "portal/Journeys/StorageSpace");

    public static TheoryData<string> Forms =>
    [
        .. Directory.EnumerateFiles(Folder, "*.cshtml.cs")
            .Where(file => File.ReadAllText(file).Contains("OnPost", StringComparison.Ordinal))
            .SelectMany(file => PortalRoutes.Of(file[..^3])).Select(route => PortalRoutes.Filled(route, StubSpace.Letter)),
    ];

    [Fact]
    public void Forms_OfTheSpace_AreAllPosted() => Assert.Equal(12, Forms.Cast<object>().Count());

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Post_EndedSession_IsKeptNowhereAndThePageStatesIt(string path)
    {
        var account = $"ended-in-the-space-{path}";
        var (visitor, elsewhere) = (await portal.FamilyAsync(account), await portal.FamilyAsync(account));
        using var ended = await elsewhere.PressAsync("/deconnexion?partout=true");
        var before = await StoredAsync();

        // Routes match in any case.
        foreach (var address in (string[])[path, path.ToUpperInvariant()])
        {
            foreach (var form in (HttpContent[])[Encoded(), Multipart()])
            {
                using var response = await visitor.PostAsync(address, form);
                Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
                var landed = await visitor.FinishSignInAsync(response, account: account);
                Assert.Equal($"{Home}?saisie=perdue", landed!.OriginalString);
                Assert.Contains("n’a été gardé nulle part", await visitor.ReadAsync(landed.OriginalString), StringComparison.Ordinal);
                visitor.Lose(cookie => cookie.Name == "espace");
            }
        }

        Assert.Equal(before, await StoredAsync());
        Assert.DoesNotContain(Canary, portal.Output, StringComparison.Ordinal);
    }

    /// <summary>All pages at once: each waits for the deadline of its request.</summary>
    [Fact]
    public async Task Post_DatabaseUnavailable_IsNotPartOfTheResponse()
    {
        var visitors = new List<(string Path, PortalVisitor Visitor)>();
        foreach (var path in Forms.Cast<object[]>().Select(form => (string)form[0]))
            visitors.Add((path, await portal.FamilyAsync($"without-database-{path}")));

        await portal.WithoutDatabaseAsync(() => Task.WhenAll(visitors.Select(async one =>
        {
            using var response = await one.Visitor.PostAsync(one.Path, Encoded()).WaitAsync(Limit);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.DoesNotContain(Canary, await response.TextAsync(), StringComparison.Ordinal);
        })));

        Assert.DoesNotContain(Canary, portal.Output, StringComparison.Ordinal);
        // So many failures at once open the circuit breaker, for the tests that follow too.
        await Eventually.True(
            async () => (await visitors[0].Visitor.GetAsync(Home)).StatusCode is HttpStatusCode.OK, "the portal reads its database again");
    }

    private static FormUrlEncodedContent Encoded() =>
        new(Fields.Select(field => KeyValuePair.Create(field, $"{Canary}-{field}")));

    private static MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent();
        foreach (var field in Fields)
            content.Add(new StringContent($"{Canary}-{field}"), field);
        content.Add(new ByteArrayContent([.. "%PDF-1.4 "u8, .. new byte[20_000]]), "fichier", $"{Canary}.pdf");
        return content;
    }

    /// <summary>The collections that can keep a form, each with its number of documents.</summary>
    private async Task<string> StoredAsync()
    {
        using var client = new MongoClient(portal.Database);
        var database = client.GetDatabase("portal");
        var names = await (await database.ListCollectionNamesAsync()).ToListAsync();
        var counts = new List<string>();
        foreach (var name in names.Where(name => name != "sessions").Order(StringComparer.Ordinal))
            counts.Add($"{name}: {await database.GetCollection<BsonDocument>(name).CountDocumentsAsync(new BsonDocument())}");
        return string.Join(", ", counts);
    }
}
