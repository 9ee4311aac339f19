using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

/// <summary>Runs the statements of one write command in order, and collects their errors.</summary>
internal static class WriteBatch
{
    private const int MaxStatements = 100_000;

    public static void CheckCount(int count)
    {
        if (count is >= 1 and <= MaxStatements) return;
        throw new CommandFailure(16, "InvalidLength", $"Write batch sizes must be between 1 and {MaxStatements}. Got {count} operations.");
    }

    /// <summary>The errors of the failed statements; an ordered batch stops at the first.</summary>
    public static BsonArray Run<T>(IReadOnlyList<T> statements, bool ordered, Action<int, T> run)
    {
        var errors = new BsonArray();
        for (var i = 0; i < statements.Count; i++)
        {
            try
            {
                run(i, statements[i]);
            }
            catch (CommandFailure refusal)
            {
                errors.Add(refusal.ToWriteError(i));
                if (ordered) break;
            }
        }

        return errors;
    }

    public static BsonDocument WithErrors(BsonDocument reply, BsonArray errors) =>
        errors.Count == 0 ? reply : reply.Add("writeErrors", errors);
}
