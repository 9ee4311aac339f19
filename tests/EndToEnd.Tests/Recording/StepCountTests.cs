using System.Net;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit.Counts;
using EspaceFamille.TestKit.Towns;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>How many steps a use case takes, as the document server counts them: no figure here depends on the machine.</summary>
[Collection(SharedSystem.Name)]
public sealed class StepCountTests(RunningSystem system, ITestOutputHelper output)
{
    /// <summary>Odd, for the median.</summary>
    private const int Runs = 7;

    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners"];
    private static readonly BsonDocument Waiting = new("outbox.at", new BsonDocument("$lt", DateTime.MaxValue));
    private static readonly Claim Own = TownPlans.WholeSystem.Of<StepCountTests>();

    [SkippableFact]
    public async Task Month_OfAPlanning_IsReadInThreeCommands()
    {
        SkipUnlessCounted();
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var meal = await parent.ReservedDayAsync(canChange: true);
        var counts = await CountAsync(() => parent.StateAsync(meal));
        Assert.InRange(counts.Of("reservations").Total, 1, 3);
    }

    /// <summary>The request is inserted and its planning updated before the response; then the messages are removed from the planning,
    /// and the request is marked.</summary>
    [SkippableFact]
    public async Task Reservation_OfADay_WritesFourTimes()
    {
        SkipUnlessCounted();
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var meal = await parent.ReservedDayAsync(canChange: true);
        var (isReserved, path) = (true, $"api/reservations/households/mine/enrolments/{meal.EnrolmentId}/requests");
        var counts = await CountAsync(async () =>
        {
            object change = isReserved ? new { cancel = new[] { meal.Day } } : new { reserve = new[] { meal.Day } };
            isReserved = !isReserved;
            await parent.PostAsync(path, change, HttpStatusCode.Created);
            await IsQuietAsync();
        });
        Assert.Equal(4, counts.Of("reservations").Writes);
    }

    /// <summary>With the agent's decision and both mails, in all services; partners may still record the events of the import.</summary>
    [SkippableFact]
    public async Task Declaration_ToItsSecondMail_WritesAtMost24Times()
    {
        SkipUnlessCounted();
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        var receipt = await parent.UploadAsync();
        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        var counts = await CountAsync(async () =>
        {
            var absence = await parent.DeclareAsync(await parent.ReservedDayAsync(canChange: true), receipt);
            await agent.DecideAsync($"{absence["id"]}", "accept");
            await parent.EndsAsync($"{absence["id"]}", "accepted");
            await mailbox.WaitForAsync($"{absence["number"]}", "pas facturé");
            await IsQuietAsync();
        });
        Assert.InRange(counts.Writes - counts.Of("partners").Writes, 1, 24);
    }

    private static void SkipUnlessCounted() => Skip.If(
        Environment.GetEnvironmentVariable("MONGODB_URI") is not null || Environment.GetEnvironmentVariable("ESPACE_ADDRESS") is not null,
        "only the embedded document server of a system of our own counts");

    private async Task<CommandCounts> CountAsync(Func<Task> useCase)
    {
        await useCase();
        var runs = new List<CommandCounts>();
        for (var run = 0; run < Runs; run++)
        {
            var before = await CommandCounts.ReadAsync(Server);
            await useCase();
            runs.Add((await CommandCounts.ReadAsync(Server)).Since(before));
        }

        var counts = CommandCounts.Median(runs);
        output.WriteLine($"{counts.Total} commands, {counts.Writes} durable writes: {counts}");
        return counts;
    }

    /// <summary>Waits until every outbox is empty: relays remove what they have published after the response.</summary>
    private Task IsQuietAsync() => TestKit.Eventually.True(
        async () =>
        {
            foreach (var database in Services.Select(service => Server.GetDatabase(service)))
            {
                foreach (var name in await (await database.ListCollectionNamesAsync()).ToListAsync())
                {
                    var collection = database.GetCollection<BsonDocument>(name);
                    if (await HasOutboxAsync(collection) && await collection.CountDocumentsAsync(Waiting) > 0)
                        return false;
                }
            }

            return true;
        },
        "every outbox is empty");

    /// <summary>Other collections have no such index, and the query would be reported as a collection scan.</summary>
    private static async Task<bool> HasOutboxAsync(IMongoCollection<BsonDocument> collection) =>
        (await (await collection.Indexes.ListAsync()).ToListAsync()).Any(index => index["key"].AsBsonDocument.Contains("outbox.at"));

    private MongoClient Server => new(system.DocumentServer);
}
