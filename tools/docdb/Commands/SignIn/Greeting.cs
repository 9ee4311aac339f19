using EspaceFamille.DocDb.Users;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.SignIn;

/// <summary>The authentication part of a greeting: the mechanism, and the reply to a speculative first message.</summary>
internal static class Greeting
{
    public static BsonDocument Answer(Caller caller, BsonDocument greeting)
    {
        var answer = new BsonDocument();
        if (!caller.HasUsers) return answer;
        // The same for an unknown user name.
        if (greeting.Contains("saslSupportedMechs")) answer.Add("saslSupportedMechs", new BsonArray { SaslStartCommand.Mechanism });
        if (greeting.GetValue("speculativeAuthenticate", null) is BsonDocument start && Speculate(caller, start) is { } begun)
            answer.Add("speculativeAuthenticate", begun);
        return answer;
    }

    /// <summary>An invalid speculative message is ignored: the client then sends saslStart, which is rejected.</summary>
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
