using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Manual;

/// <summary>For each kind of name: the word by which a conformance test covers it, and a command that uses it otherwise.</summary>
internal static class ManualCommands
{
    /// <summary>A value that means something to no option.</summary>
    private static readonly BsonDocument Something = new("x", 1);

    private static readonly Dictionary<string, string> Bases = new(StringComparer.Ordinal)
    {
        ["find"] = "{find: 'things'}",
        ["aggregate"] = "{aggregate: 'things', pipeline: [], cursor: {}}",
        ["count"] = "{count: 'things'}",
        ["distinct"] = "{distinct: 'things', key: 'a'}",
        ["insert"] = "{insert: 'things', documents: [{}]}",
        ["update"] = "{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}}]}",
        ["delete"] = "{delete: 'things', deletes: [{q: {}, limit: 0}]}",
        ["findAndModify"] = "{findAndModify: 'things', remove: true}",
        ["getMore"] = "{getMore: NumberLong(1), collection: 'things'}",
        ["killCursors"] = "{killCursors: 'things', cursors: [NumberLong(1)]}",
        ["create"] = "{create: 'made'}",
        ["createIndexes"] = "{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a_1'}]}",
        ["explain"] = "{explain: {find: 'things'}}",
    };

    /// <summary>The word of vocabulary.txt, or the beginning of one with a value.</summary>
    public static string Word(string kind, string name) => kind switch
    {
        "filter" or "top filter" => $"filter {name}",
        "update" => $"update {name}",
        "update position" => $"update $set on {name}",
        "push modifier" => $"update $push {name}",
        "stage" => $"stage {name}",
        "accumulator" => $"group with {name}",
        "expression" => $"expression {name}",
        "command" => name,
        "common option" => $"find.{name}",
        "read concern" => $"find.readConcern.{name}",
        "write concern" => $"insert.writeConcern.{name}",
        _ when kind.StartsWith("option ", StringComparison.Ordinal) => $"{kind["option ".Length..]}.{name}",
        _ => $"{kind} {name}",
    };

    public static BsonDocument Using(string kind, string name) => kind switch
    {
        "filter" => Find(new BsonDocument("a", new BsonDocument(name, Something))),
        "top filter" => Find(new BsonDocument(name, Something)),
        "type" => Find(new BsonDocument("a", new BsonDocument("$type", name))),
        "projection" => With(Base("find"), "projection", new BsonDocument("a", new BsonDocument(name, Something))),
        "update" => Update(new BsonDocument(name, new BsonDocument("a", 1))),
        "update position" => Update(new BsonDocument("$set", new BsonDocument($"a.{name}", 1))),
        "push modifier" => Update(BsonDocument.Parse($"{{$push: {{a: {{$each: [1], '{name}': {{x: 1}}}}}}}}")),
        "stage" => Aggregate(new BsonDocument(name, Something)),
        "accumulator" => Aggregate(BsonDocument.Parse($"{{$group: {{_id: 1, a: {{{name}: '$a'}}}}}}")),
        "expression" => Aggregate(BsonDocument.Parse($"{{$group: {{_id: {{{name}: '$a'}}}}}}")),
        "variable" => Aggregate(BsonDocument.Parse($"{{$project: {{a: '$${name}'}}}}")),
        "index type" =>
            With(Base("createIndexes"), "indexes", new BsonArray { BsonDocument.Parse($"{{key: {{a: '{name}'}}, name: 'x'}}") }),
        "command" => new BsonDocument(name, 1),
        "common option" => With(Base("find"), name, Something),
        "read concern" => With(Base("find"), "readConcern", new BsonDocument(name, Something)),
        "write concern" => With(Base("insert"), "writeConcern", new BsonDocument(name, Something)),
        "option update.updates" => InPart("update", "updates", name),
        "option delete.deletes" => InPart("delete", "deletes", name),
        "option createIndexes.indexes" => InPart("createIndexes", "indexes", name),
        _ when kind.StartsWith("option ", StringComparison.Ordinal) => With(Base(kind["option ".Length..]), name, Something),
        _ when kind.StartsWith("stage option ", StringComparison.Ordinal) =>
            Aggregate(new BsonDocument(kind["stage option ".Length..], new BsonDocument(name, Something))),
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    private static BsonDocument Base(string command) => BsonDocument.Parse(Bases.GetValueOrDefault(command, $"{{{command}: 'things'}}"));

    private static BsonDocument Find(BsonDocument filter) => With(Base("find"), "filter", filter);

    private static BsonDocument Aggregate(BsonDocument stage) => With(Base("aggregate"), "pipeline", new BsonArray { stage });

    private static BsonDocument Update(BsonDocument update)
    {
        var command = Base("update");
        command["updates"][0]["u"] = update;
        return command;
    }

    private static BsonDocument InPart(string command, string list, string name)
    {
        var given = Base(command);
        given[list][0][name] = Something;
        return given;
    }

    private static BsonDocument With(BsonDocument command, string name, BsonValue value)
    {
        command[name] = value;
        return command;
    }
}
