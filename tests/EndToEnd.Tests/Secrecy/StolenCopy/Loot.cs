using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>
/// What somebody has who copied the whole installation: every document of every database, the files with secrets, settings, logs, mails
/// and messages, and the environments of all processes.
/// </summary>
/// <param name="Documents">With the names of their collections.</param>
/// <param name="Texts">Each file, and each environment.</param>
internal sealed record Loot(IReadOnlyList<(string Collection, BsonDocument Document)> Documents, IReadOnlyList<string> Texts)
{
    /// <summary>The document server's own files hold what is read through it.</summary>
    private const string DocumentServer = "docdb";

    private const int LargestFile = 16 * 1024 * 1024;

    public static async Task<Loot> TakeAsync(RunningSystem system)
    {
        var data = new DirectoryInfo(system.Options.Data!);
        var files = data.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => file.Length is > 0 and < LargestFile)
            .Where(file => !file.FullName.Contains($"/{DocumentServer}/", StringComparison.Ordinal));
        return new(
            await ReadAllAsync(system.DocumentServer),
            [.. files.Select(file => ProcessFiles.Text(file.FullName)), .. ProcessFiles.EnvironmentsOf(system)]);
    }

    /// <summary>What somebody has who copied a backup alone, unpacked.</summary>
    /// <param name="address">A document server on its databases.</param>
    public static async Task<Loot> TakeAsync(string address, string folder) =>
        new(await ReadAllAsync(address), [.. Directory.EnumerateFiles(folder, "*.cms").Select(ProcessFiles.Text)]);

    public Loot With(Loot other) => new([.. Documents, .. other.Documents], [.. Texts, .. other.Texts]);

    private static async Task<List<(string Collection, BsonDocument Document)>> ReadAllAsync(string address)
    {
        using var client = new MongoClient(address);
        var all = new List<(string, BsonDocument)>();
        foreach (var database in await (await client.ListDatabaseNamesAsync()).ToListAsync())
            foreach (var name in await (await client.GetDatabase(database).ListCollectionNamesAsync()).ToListAsync())
                foreach (var document in await client.GetDatabase(database).GetCollection<BsonDocument>(name)
                    .Find(new BsonDocument()).ToListAsync())
                    all.Add((name, document));
        return all;
    }
}
