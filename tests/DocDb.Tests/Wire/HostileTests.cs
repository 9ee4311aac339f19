using System.Globalization;
using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit.Abstractions;

namespace EspaceFamille.DocDb.Tests.Wire;

/// <summary>Spoilt messages, each on a connection of its own, while others work beside them.</summary>
public sealed class HostileTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20261217;
    private const int InternalError = 1;
    private const int Held = 64;
    private const long MaxGrowthBytes = 150_000_000;

    private static readonly int Messages = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_WIRE_MESSAGES"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
        ? given
        : 5_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Message_Spoilt_IsAnsweredOrEndsItsConnectionAndDisturbsNobody()
    {
        using var process = await DocDbProcess.StartAsync(_folder);
        using var client = new MongoClient(process.ConnectionString);
        var things = client.GetDatabase("bystander").GetCollection<BsonDocument>("things");
        await things.InsertOneAsync(new BsonDocument { { "_id", "before" }, { "n", 0 } });
        var messages = HostileMessages.Make(Messages, Seed).ToList();
        foreach (var message in messages.Take(Messages / 10)) Send(process.Port, message);
        var before = process.ResidentBytes;
        using var done = new CancellationTokenSource();
        var beside = Task.Factory.StartNew(
            () => Work(things, done.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var endings = messages.AsParallel().WithDegreeOfParallelism(4).Select(message => Send(process.Port, message)).ToList();
        await done.CancelAsync();
        var written = await beside;
        var grown = process.ResidentBytes - before;
        output.WriteLine(
            $"{endings.Count(ending => ending is null)} connections ended, {endings.Count(ending => ending is not null)} messages "
                + $"answered; {written} writes beside them; {grown / 1_000_000} MB more");
        Assert.Equal(written, (await things.Find("{_id: 'before'}").SingleAsync())["n"].AsInt32);
        Assert.Empty(
            endings.Where(ending => ending?.GetValue("code", 0) == InternalError).Select(ending => ending!.ToString())
                .Distinct(StringComparer.Ordinal));
        Assert.InRange(grown, long.MinValue, MaxGrowthBytes);
    }

    /// <summary>Who announces much and sends little takes little.</summary>
    [Fact]
    public async Task Message_AnnouncedAndNotSent_TakesNoMemory()
    {
        using var process = await DocDbProcess.StartAsync(_folder);
        var before = process.CommittedBytes;
        var clients = Enumerable.Range(0, Held).Select(_ => new RawClient(process.Port)).ToList();
        foreach (var client in clients) client.Send([.. RawClient.Message(2013, new byte[100], 48_000_000)]);
        using var other = new RawClient(process.Port);
        other.Send(RawClient.Msg(0, RawClient.Section("{ping: 1, $db: 'x'}")));
        Assert.Equal(1, other.Receive()!["ok"].ToInt32());
        Assert.InRange(process.CommittedBytes - before, long.MinValue, MaxGrowthBytes);
        clients.ForEach(client => client.Dispose());
    }

    /// <summary>Null when the connection ended without an answer.</summary>
    private static BsonDocument? Send(int port, byte[] message)
    {
        using var client = new RawClient(port);
        return client.SendAndEnd(message);
    }

    private static int Work(IMongoCollection<BsonDocument> things, CancellationToken done)
    {
        var written = 0;
        while (!done.IsCancellationRequested)
        {
            things.UpdateOne("{_id: 'before'}", "{$inc: {n: 1}}", cancellationToken: CancellationToken.None);
            written++;
            var found = things.Find("{_id: 'before'}").Single(CancellationToken.None);
            Assert.Equal(written, found["n"].AsInt32);
        }

        return written;
    }
}
