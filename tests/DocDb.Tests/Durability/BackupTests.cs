using System.Collections.Concurrent;
using System.Diagnostics;
using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Durability;

public sealed class BackupTests : IDisposable
{
    private const int Writers = 8;
    private const int Before = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-backup-").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Restored => Path.Combine(_folder, "restored");

    private string File => Path.Combine(_folder, "backup.sqlite");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Backup_WhileWritersWrite_HoldsAllThatWasAcknowledgedBeforeIt()
    {
        var acknowledged = new ConcurrentQueue<string>();
        List<string> before;
        using (var process = await DocDbProcess.StartAsync(Data))
        using (var client = new MongoClient(process.ConnectionString))
        {
            var things = client.GetDatabase("town").GetCollection<BsonDocument>("things");
            using var enough = new CancellationTokenSource();
            using var started = new SemaphoreSlim(0);
            var writing = Enumerable.Range(0, Writers)
                .Select(writer => Task.Run(() => WriteAsync(things, writer, acknowledged, started, enough.Token))).ToList();
            await started.WaitAsync();
            before = [.. acknowledged];
            Assert.Equal(0, await BackUpAsync());
            await enough.CancelAsync();
            await Task.WhenAll(writing);
        }

        Directory.CreateDirectory(Restored);
        System.IO.File.Copy(File, Path.Combine(Restored, "docdb.sqlite"));
        using var again = await DocDbProcess.StartAsync(Restored);
        using var reader = new MongoClient(again.ConnectionString);
        var found = await reader.GetDatabase("town").GetCollection<BsonDocument>("things").Find("{}").ToListAsync();
        Assert.Empty(before.Except(found.Select(thing => thing["_id"].AsString), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Backup_FileThatExists_IsRefusedAndLeftAlone()
    {
        using var process = await DocDbProcess.StartAsync(Data);
        await System.IO.File.WriteAllTextAsync(File, "precious");
        Assert.Equal(1, await BackUpAsync());
        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(File));
    }

    private static async Task WriteAsync(
        IMongoCollection<BsonDocument> things, int writer, ConcurrentQueue<string> acknowledged, SemaphoreSlim started,
        CancellationToken enough)
    {
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var id = $"{writer}-{number}";
            await things.InsertOneAsync(new BsonDocument("_id", id), cancellationToken: CancellationToken.None);
            acknowledged.Enqueue(id);
            if (acknowledged.Count >= Before) started.Release();
        }
    }

    private async Task<int> BackUpAsync()
    {
        using var backup = Process.Start(DocDbProcess.Executable(), ["backup", "--data", Data, "--to", File]);
        await backup.WaitForExitAsync();
        return backup.ExitCode;
    }
}
