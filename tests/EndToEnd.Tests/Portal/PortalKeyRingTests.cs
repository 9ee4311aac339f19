using System.Xml.Linq;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The portal's Data Protection keys, with a portal and a database of its own.</summary>
public sealed class PortalKeyRingTests : IAsyncLifetime
{
    private const string Enrolment = $"/agents/foyers/{StubApi.Household}/reservations/{StubApi.Enrolment}";

    /// <summary>Of the recap: 14 December was reserved and is not ticked.</summary>
    private const string Draft = "jour à annuler";
    private static readonly string OtherKey = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
    private readonly PortalProcess _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Start_WrongKey_EndsWithCode78AndNamesTheGuide()
    {
        var (process, _) = _portal.StartAnother(("KeyRing__Keys__tests", OtherKey));
        using var ended = process;

        Assert.Equal(78, await process.WaitForExitAsync());
        Assert.Contains("\"Keys that cannot be used\" in docs/operations.md", process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_BothKeysRotated_SessionAndDraftSurvive()
    {
        var agent = await _portal.AgentAsync();
        var form = await agent.BeginAsync(Enrolment);
        var (planning, recap) = ($"{form}/planning?periode=mois:2026-12-01", $"{form}/recapitulatif");
        using (var ticked = await agent.FillAsync(planning, "Continuer", ("jour", ["2026-12-15"]), ("aller", ["recapitulatif"])))
            Assert.Equal(recap, ticked.Headers.Location!.OriginalString);
        var before = await agent.ReadAsync(recap);
        await ExpireKeyAsync();

        var (process, visitor) = _portal.StartAnother(("KeyRing__ActiveKeyId", "next"), ("KeyRing__Keys__next", OtherKey));
        using var restarted = process;
        await process.WaitForAsync("Application started");
        visitor.Take(agent.Session!);

        Assert.Equal(2, await Keys.CountDocumentsAsync(new BsonDocument()));
        Assert.All([before, await visitor.ReadAsync(recap)], page => Assert.Contains(Draft, page, StringComparison.Ordinal));
        using var changed = await visitor.FillAsync(
            planning, "Continuer", ("jour", ["2026-12-14", "2026-12-15"]), ("aller", ["recapitulatif"]));
        Assert.DoesNotContain(Draft, await visitor.ReadAsync(recap), StringComparison.Ordinal);
    }

    private IMongoCollection<BsonDocument> Keys =>
        new MongoClient(_portal.Database).GetDatabase("portal").GetCollection<BsonDocument>("key-ring");

    /// <summary>The key under which session and draft were encrypted has ended an hour ago.</summary>
    private async Task ExpireKeyAsync()
    {
        var stored = await Keys.Find(new BsonDocument()).SingleAsync();
        var (key, expired) = (XElement.Parse(stored["xml"].AsString), TimeProvider.System.GetUtcNow().AddHours(-1));
        foreach (var date in new[] { "creationDate", "activationDate" })
            key.SetElementValue(date, expired.AddDays(-90));
        key.SetElementValue("expirationDate", expired);
        await Keys.UpdateOneAsync(new BsonDocument(), new BsonDocument("$set", new BsonDocument("xml", key.ToString())));
    }
}
