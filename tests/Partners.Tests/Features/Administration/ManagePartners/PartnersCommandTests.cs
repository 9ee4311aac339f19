using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Features.Administration.ManagePartners;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Partners.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Administration.ManagePartners;

[Collection(nameof(WithServers))]
public sealed class PartnersCommandTests(DocDbProcess docdb, BrokerProcess broker) : IAsyncLifetime
{
    private static readonly string[] Add =
        ["add", "cuisine", "--events", "days,enrolments", "--purpose", "Repas", "--legal-basis", "Mission", "--retention", "365"];

    /// <summary>No provisioner runs here.</summary>
    private const int NotProvisioned = 2;

    private readonly PartnersHost _host = new(docdb.ConnectionString, broker);

    private PartnerStore Partners => _host.Services.GetRequiredService<PartnerStore>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Add_Partner_PrintsItsPasswordAndStoresOnlyTheBrokersHash()
    {
        var (code, output) = await RunAsync(Add);
        var partner = await FindAsync("cuisine");

        Assert.Equal(NotProvisioned, code);
        Assert.Equal([EventKind.Days, EventKind.Enrolments], partner.Rights.Kinds);
        var password = output.Split("Mot de passe : ")[1].Split(' ')[0];
        var hash = Convert.FromBase64String(partner.BrokerPasswordHash);
        Assert.Equal(SHA256.HashData([.. hash[..4], .. Encoding.UTF8.GetBytes(password)]), hash[4..]);
        Assert.Contains($"p.cuisine:{password}@127.0.0.1", output, StringComparison.Ordinal);
        var stored = await _host.Services.GetRequiredService<IMongoDatabase>()
            .GetCollection<MongoDB.Bson.BsonDocument>(PartnerStore.Collection)
            .Find(Builders<MongoDB.Bson.BsonDocument>.Filter.Empty).SingleAsync();
        Assert.DoesNotContain(password, stored.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cuisine", "days", null, "30", "Le nom")]
    [InlineData("c", "days", null, "30", "Le nom")]
    [InlineData("cuisine", "meals", null, "30", "--events")]
    [InlineData("cuisine", ",", null, "30", "--events")]
    [InlineData("cuisine", "days", "concaret", "30", "--places")]
    [InlineData("cuisine", "days", "", "30", "--places")]
    [InlineData("cuisine", "days", ",", "30", "--places")]
    [InlineData("cuisine", "days", null, "0", "--retention")]
    [InlineData("cuisine", "days", null, "3651", "--retention")]
    [InlineData("cuisine", "days", null, "trente", "--retention")]
    public async Task Add_WithABadValue_NamesTheOptionAndStoresNothing(
        string name, string events, string? places, string retention, string named)
    {
        string[] args =
        [
            "add", name, "--events", events, "--purpose", "Repas", "--legal-basis", "Mission", "--retention", retention,
            .. places is null ? (string[])[] : ["--places", places],
        ];
        var (code, output) = await RunAsync(args);

        Assert.Equal(1, code);
        Assert.StartsWith(named, output, StringComparison.Ordinal);
        Assert.Empty(await Partners.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Acts_OnAPartner_AreCarriedOutAndWrittenToTheJournal()
    {
        await RunAsync(Add);
        var added = await FindAsync("cuisine");
        Assert.Equal(1, (await RunAsync(Add)).Code);
        Assert.Equal(NotProvisioned, (await RunAsync("rights", "cuisine", "--events", "days", "--places", "CONCARET")).Code);
        Assert.Equal(["CONCARET"], (await FindAsync("cuisine")).Rights.Places);
        await RunAsync("rights", "cuisine", "--events", "days,absences");
        Assert.Equal(["CONCARET"], (await FindAsync("cuisine")).Rights.Places);
        await RunAsync("rights", "cuisine", "--events", "days,absences", "--places", "*");
        Assert.Empty((await FindAsync("cuisine")).Rights.Places);
        Assert.Equal(NotProvisioned, (await RunAsync("suspend", "cuisine")).Code);
        Assert.Equal(PartnerState.Suspended, (await FindAsync("cuisine")).State);
        Assert.Equal(NotProvisioned, (await RunAsync("resume", "cuisine")).Code);
        Assert.Equal(NotProvisioned, (await RunAsync("rotate", "cuisine")).Code);
        var rotated = await FindAsync("cuisine");
        Assert.NotEqual(added.BrokerPasswordHash, rotated.BrokerPasswordHash);
        Assert.Equal(added.SealedPseudonymKey, rotated.SealedPseudonymKey);
        Assert.Equal(NotProvisioned, (await RunAsync("remove", "cuisine")).Code);
        Assert.Empty((await FindAsync("cuisine")).SealedPseudonymKey);
        Assert.Equal(1, (await RunAsync("resume", "cuisine")).Code);
        Assert.Equal(1, (await RunAsync(Add)).Code);

        string[] acts = ["addPartner", "changePartnerRights", "suspendPartner", "resumePartner", "rotatePartner", "removePartner"];
        var journal = _host.Services.GetRequiredService<IMongoDatabase>().GetCollection<JournalEntry>("audit");
        await Eventually.True(async () =>
        {
            var written = await journal.Find(entry => entry.SubjectId == "cuisine").ToListAsync();
            return acts.All(act => written.Count(entry => entry.Action == act) == (act == "changePartnerRights" ? 3 : 1));
        }, "each act is in the journal");
    }

    private async Task<Partner> FindAsync(string name) => (await Partners.FindAsync(name, CancellationToken.None))!;

    private async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var desk = new StringWriter();
        var code = await PartnersCommand.RunAsync(_host.Services, args, desk, CancellationToken.None);
        return (code, desk.ToString());
    }
}
