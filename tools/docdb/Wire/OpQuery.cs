using System.Text;
using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Wire;

/// <summary>The legacy message that drivers still send first, for the greeting and, as with MongoDB, for authentication.</summary>
internal static class OpQuery
{
    private const string CommandCollection = ".$cmd";

    /// <summary>The greeting as a command.</summary>
    /// <exception cref="FormatException">The message is malformed.</exception>
    /// <exception cref="CommandFailure">It contains another command.</exception>
    public static BsonDocument Read(byte[] body)
    {
        var name = body.Length > 4 ? body.AsSpan(4).IndexOf((byte)0) : -1;
        var start = 4 + name + 1 + 8;
        if (name < 0 || start + 5 > body.Length) throw new FormatException("The message is too short.");
        var collection = Encoding.UTF8.GetString(body, 4, name);
        var length = BitConverter.ToInt32(body, start);
        if (length < 5 || length > body.Length - start) throw new FormatException("The query's length is wrong.");
        var query = DocumentReader.ReadReceived(body, start, length);
        var command = query.GetValue("$query", query) as BsonDocument ?? throw new FormatException("The query is no document.");
        var asked = command.ElementCount > 0 ? command.GetElement(0).Name : "";
        if (!collection.EndsWith(CommandCollection, StringComparison.Ordinal)
            || asked is not ("hello" or "isMaster" or "ismaster" or "saslStart" or "saslContinue"))
        {
            throw new CommandFailure(
                352, "UnsupportedOpQueryCommand", $"Unsupported OP_QUERY command: {asked}. The client driver may require an upgrade.");
        }

        command["$db"] = collection[..^CommandCollection.Length];
        return command;
    }
}
