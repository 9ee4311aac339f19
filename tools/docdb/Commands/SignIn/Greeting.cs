using EspaceFamille.DocDb.Users;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.SignIn;

/// <summary>What a greeting says of signing in: the mechanism, and the answer to a first message that came with it.</summary>
internal static class Greeting
{
    public static BsonDocument Answer(Caller caller, BsonDocument greeting)
    {
        var answer = new BsonDocument();
        if (!caller.HasUsers) return answer;
        // The same for a name that nobody has.
        if (greeting.Contains("saslSupportedMechs")) answer.Add("saslSupportedMechs", new BsonArray { SaslStartCommand.Mechanism });
        if (greeting.GetValue("speculativeAuthenticate", null) is BsonDocument start && Speculate(caller, start) is { } begun)
            answer.Add("speculativeAuthenticate", begun);
        return answer;
    }

    /// <summary>A first message that is no good is passed over: the client then signs in by the command, and is refused there.</summary>
    private static BsonDocument? Speculate(Caller caller, BsonDocument start)
    {
        try
        {
            return start.GetValue("db", null) is BsonString database ? SaslStartCommand.Start(caller, start, database.Value) : null;
        }
        catch (CommandFailure)
        {
            return null;
        }
    }
}
