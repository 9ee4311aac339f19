using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>Explains another command: how it would read, without doing what it does.</summary>
internal static class ExplainCommand
{
    private const string PlanOnly = "queryPlanner";

    public static Command Definition { get; } = new("explain", ["verbosity"], (context, request) =>
    {
        if (request.Body[0] is not BsonDocument { ElementCount: > 0 } given)
            throw CommandFailure.TypeMismatch("explain command requires a nested object");
        if (given.TryGetValue("$db", out var database) && database != request.Database)
            throw new CommandFailure(73, "InvalidNamespace", "Mismatched $db in explain command.");
        var explained = new CommandRequest(new BsonDocument(given) { ["$db"] = request.Database });
        if (!CommandTable.All.TryGetValue(explained.Name, out var command)) throw CommandFailure.CommandNotFound(explained.Name);
        RequestChecks.Check(command, explained);
        var verbosity = request.Body.GetValue("verbosity", "allPlansExecution");
        return verbosity == PlanOnly || verbosity == "executionStats" || verbosity == "allPlansExecution"
            ? Explanation.Make(context, explained, verbosity != PlanOnly)
            : throw CommandFailure.BadValue($"Enumeration value '{verbosity}' for field 'explain.verbosity' is not a valid value.");
    });
}
