using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands;

/// <summary>A command: its name, its fields besides the common ones, and its handler.</summary>
internal sealed record Command(string Name, IReadOnlyList<string> Fields, Func<CommandContext, CommandRequest, Task<BsonDocument>> RunAsync)
{
    public Command(string name, IReadOnlyList<string> fields, Func<CommandContext, CommandRequest, BsonDocument> run)
        : this(name, fields, (context, request) => Task.FromResult(run(context, request)))
    {
    }

    public Access Access { get; init; } = Access.OwnDatabase;

    /// <summary>Whether unknown fields are accepted because they cannot affect the result.</summary>
    public bool TakesAnyField { get; init; }
}
