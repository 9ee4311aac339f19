using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands;

/// <summary>
/// Checks each field of a command before it runs: known and harmless fields pass, every other field is rejected by
/// name, because ignoring an option would return a wrong result.
/// </summary>
internal static class RequestChecks
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "lsid", "$db", "$readPreference", "$clusterTime", "comment", "maxTimeMS", "bypassDocumentValidation", "allowDiskUse",
        "noCursorTimeout", "apiDeprecationErrors",
    };

    private static readonly HashSet<string> NotImplemented = new(StringComparer.Ordinal)
    {
        "collation", "arrayFilters", "let", "min", "max", "returnKey", "showRecordId", "tailable", "awaitData", "oplogReplay",
        "commitQuorum", "out", "mapReduce", "encryptionInformation", "capped", "timeseries", "validator", "viewOn",
        "apiStrict",
    };

    public static void Check(Command command, CommandRequest request)
    {
        if (command.TakesAnyField) return;
        foreach (var field in request.Body.Skip(1))
        {
            if (!Harmless.Contains(field.Name) && !command.Fields.Contains(field.Name)) CheckCommon(command, field);
        }
    }

    /// <summary>The same check for a part of a command: an update, a delete, an index.</summary>
    public static void CheckPart(string part, BsonDocument document, params IReadOnlyList<string> known)
    {
        if (document.FirstOrDefault(field => !known.Contains(field.Name)) is { Name: not null } unknown) Refuse(part, unknown);
    }

    private static void CheckCommon(Command command, BsonElement field)
    {
        switch (field.Name)
        {
            case "writeConcern":
                Concerns.CheckWrite(field.Value);
                break;
            case "readConcern":
                Concerns.CheckRead(field.Value);
                break;
            case "apiVersion" when field.Value == "1":
                break;
            case "apiVersion":
                throw new CommandFailure(322, "APIVersionError", $"apiVersion must be \"1\", not {field.Value}");
            case "txnNumber" or "startTransaction" or "autocommit":
                throw new CommandFailure(
                    20, "IllegalOperation", $"{field.Name}: Transaction numbers are only allowed on a replica set member or mongos");
            default:
                Refuse(command.Name, field);
                break;
        }
    }

    private static void Refuse(string part, BsonElement field)
    {
        var isOption = NotImplemented.Contains(field.Name);
        if (isOption && IsEmpty(field.Value)) return;
        throw isOption
            ? CommandFailure.InvalidOptions($"the option '{part}.{field.Name}' is not implemented")
            : new CommandFailure(40415, "IDLUnknownField", $"BSON field '{part}.{field.Name}' is an unknown field.");
    }

    /// <summary>An option of MongoDB that is not implemented is accepted with a neutral value (null, false, empty).</summary>
    private static bool IsEmpty(BsonValue value) => value switch
    {
        BsonNull => true,
        BsonDocument document => document.ElementCount == 0,
        BsonArray array => array.Count == 0,
        BsonBoolean flag => !flag.Value,
        _ => false,
    };
}
