using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands;

/// <summary>A command: its name, the fields it knows beside those that all know, and what it does.</summary>
internal sealed record Command(string Name, IReadOnlyList<string> Fields, Func<CommandContext, CommandRequest, Task<BsonDocument>> RunAsync)
{
    public Command(string name, IReadOnlyList<string> fields, Func<CommandContext, CommandRequest, BsonDocument> run)
        : this(name, fields, (context, request) => Task.FromResult(run(context, request)))
    {
    }

    public Access Access { get; init; } = Access.OwnDatabase;

    /// <summary>Whether fields that nobody knows may stand, since they ask for nothing.</summary>
    public bool TakesAnyField { get; init; }
}
