using System.Globalization;
using EspaceFamille.DocDb.Commands.Writing;
using EspaceFamille.DocDb.Storage;
using Microsoft.Data.Sqlite;
using MongoDB.Bson;

namespace EspaceFamille.DocDb;

/// <summary>
/// Adds a number to a field of every document of one collection, in all databases of a folder that no server uses. Restored
/// counters need it: numbers that were given out after the backup must not be given out again.
/// </summary>
internal static class FieldIncrement
{
    public const string Usage = "       EspaceFamille.DocDb increment --data FOLDER --collection NAME --field NAME --by NUMBER";

    /// <returns>How many documents were changed; all in one durable commit.</returns>
    /// <exception cref="IOException">The folder has no databases, or a server uses it.</exception>
    /// <exception cref="InvalidDataException">The file holds no databases, or the number or field is invalid.</exception>
    public static async Task<int> RunAsync(string folder, string collection, string field, string by)
    {
        var source = Path.Combine(folder, Schema.File);
        if (!File.Exists(source)) throw new FileNotFoundException($"There are no databases in {folder}.", source);
        if (!int.TryParse(by, CultureInfo.InvariantCulture, out var number)) throw new InvalidDataException($"{by} is not a number.");
        var increment = new BsonDocument
        {
            { "q", new BsonDocument() }, { "u", new BsonDocument("$inc", new BsonDocument(field, number)) }, { "multi", true },
        };
        try
        {
            var statement = UpdateStatement.Parse(increment, TimeProvider.System.GetUtcNow().UtcDateTime);
            await using var store = new Store(folder);
            return await store.WriteAsync(session => session.Catalog.Collections.Values
                .Where(one => one.Name == collection).Sum(one => statement.Run(session, one).Modified));
        }
        catch (Exception failure) when (failure is CommandFailure or SqliteException)
        {
            throw new InvalidDataException(failure.Message, failure);
        }
    }
}
