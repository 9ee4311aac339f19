using EspaceFamille.DocDb.Commands;
using EspaceFamille.DocDb.Users;
using Microsoft.Data.Sqlite;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Durability;

public sealed class FullDiskTests
{
    [Fact]
    public async Task Run_DiskFull_AnswersWithItsOwnCodeAndNamesItInTheLog()
    {
        var log = new StringWriter();
        var commands = new CommandRunner(_ => throw new SqliteException("database or disk is full", 13), log);

        var reply = await commands.RunAsync(new BsonDocument { { "ping", 1 }, { "$db", "admin" } }, new Caller(users: null));

        Assert.Equal((14031, "OutOfDiskSpace"), (reply["code"].AsInt32, reply["codeName"].AsString));
        Assert.Contains("the disk of the data folder is full", log.ToString(), StringComparison.Ordinal);
    }
}
