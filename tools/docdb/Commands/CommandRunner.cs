using EspaceFamille.DocDb.Users;
using Microsoft.Data.Sqlite;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands;

/// <summary>Runs one command and converts its result or error into a reply.</summary>
internal sealed class CommandRunner(Func<Caller, CommandContext> contextOf, TextWriter errors)
{
    public async Task<BsonDocument> RunAsync(BsonDocument body, Caller caller)
    {
        try
        {
            var request = new CommandRequest(body);
            if (!CommandTable.All.TryGetValue(request.Name, out var command)) throw CommandFailure.CommandNotFound(request.Name);
            caller.Check(command, request);
            RequestChecks.Check(command, request);
            var context = contextOf(caller);
            if (body.GetElement(0).Value is BsonString collection)
                context.Store.Counters.CountCommand(request.Database, collection.Value, request.Name);
            return (await command.RunAsync(context, request)).Add("ok", 1d);
        }
        catch (CommandFailure refusal)
        {
            return refusal.ToReply();
        }
        catch (SqliteException full) when (full.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            await errors.WriteLineAsync("docdb: the disk of the data folder is full; nothing is written until there is space again");
            return CommandFailure.OutOfDiskSpace().ToReply();
        }
        catch (Exception failure)
        {
            // Only the exception's type: its message could contain personal data.
            await errors.WriteLineAsync(
                $"docdb: {failure.GetType().Name} at {failure.TargetSite?.DeclaringType?.Name}.{failure.TargetSite?.Name}");
            return new CommandFailure(1, "InternalError", $"The command failed: {failure.GetType().Name}").ToReply();
        }
    }
}
