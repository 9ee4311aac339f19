using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands;

/// <summary>
/// The read and write concerns of a standalone server: every write is durable and there is one member; stronger concerns
/// are rejected as MongoDB does.
/// </summary>
internal static class Concerns
{
    public static void CheckWrite(BsonValue concern)
    {
        if (concern is not BsonDocument document) throw CommandFailure.TypeMismatch("writeConcern must be an object");
        if (document.FirstOrDefault(field => field.Name is not ("w" or "j" or "wtimeout" or "fsync")) is { Name: not null } unknown)
        {
            throw new CommandFailure(40415, "IDLUnknownField", $"BSON field 'writeConcern.{unknown.Name}' is an unknown field.");
        }

        switch (document.GetValue("w", 1))
        {
            case { IsNumeric: true } members when members.ToDouble() is >= 0 and <= 1:
            case BsonString { Value: "majority" }:
                break;
            case { IsNumeric: true } members when members.ToDouble() > 1:
                throw CommandFailure.BadValue("cannot use 'w' > 1 when a host is not replicated");
            case BsonString mode:
                throw CommandFailure.BadValue(
                    $"cannot use non-majority 'w' mode \"{mode.Value}\" when a host is not a member of a replica set");
            default:
                throw CommandFailure.FailedToParse("w has to be a number, string, or object");
        }
    }

    public static void CheckRead(BsonValue concern)
    {
        if (concern is not BsonDocument document) throw CommandFailure.TypeMismatch("readConcern must be an object");
        var level = document.GetValue("level", "local");
        if (level == "linearizable" || level == "snapshot")
            throw new CommandFailure(123, "NotAReplicaSet", $"node needs to be a replica set member to use read concern {level}");
        if (level != "local" && level != "majority" && level != "available")
            throw CommandFailure.BadValue($"Enumeration value '{level}' for field 'readConcern.level' is not a valid value.");
        if (document.FirstOrDefault(field => field.Name != "level") is { Name: not null } unknown)
        {
            throw CommandFailure.InvalidOptions($"the option 'readConcern.{unknown.Name}' is not implemented");
        }
    }
}
