using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>What the parts can do on this machine, now, with next to nothing around them.</summary>
internal sealed record AllFloors(
    Samples Find, Samples Replace, Samples ReplaceFile, Samples Answer, Samples Hop, Measured Gateway, Samples Chain, Samples Password)
{
    private const string Database = "benchmarks";
    private const int DocumentBytes = 2048;

    public static async Task<AllFloors> MeasureAsync(StoryOptions options)
    {
        using var client = new MongoClient(options.Database());
        var database = client.GetDatabase(Database);
        await using var room = await BrokerRoom.OpenAsync(options);
        await using var find = await CheckedFind.StartAsync(database);
        var floors = new AllFloors(
            await RawFind.MeasureAsync(database),
            await DurableReplace.MeasureAsync(database, DocumentBytes, count: 2000),
            await DurableReplace.MeasureAsync(database, Figures.Upload.Bytes, count: 50),
            await BareAnswer.MeasureAsync(),
            await BareHop.MeasureAsync(),
            await Measured.OfAsync(find.ReadAsync),
            await MessageChain.MeasureAsync(room.Address),
            await PasswordHash.MeasureAsync());
        await client.DropDatabaseAsync(Database);
        return floors;
    }

    public IReadOnlyList<Figure> Lines() =>
    [
        Line("MongoDB.Driver, find by id, 2 KB", Find),
        Line("MongoDB.Driver, durable replace by id and version, 2 KB", Replace),
        Line("the same, 3,200 Ko", ReplaceFile),
        Line("Kestrel, one word", Answer),
        Line("YARP, one hop", Hop),
        Line("gateway and service with JWT, find, 31 days as JSON", Gateway.Alone),
        new($"the same, {Measured.Connections} connections", Gateway.PerSecond, Unit.PerSecond),
        Line("MassTransit, a chain of 4 publishes and 4 consumers", Chain),
        Line("PBKDF2, one password", Password),
    ];

    private static Figure Line(string part, Samples samples) => new(part, samples.Median, Unit.Milliseconds);
}
