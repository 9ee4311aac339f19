using MongoDB.Bson;

namespace EspaceFamille.DocDb;

/// <summary>An error with MongoDB's code, name and message; drivers act on the code.</summary>
internal sealed class CommandFailure(int code, string codeName, string message) : Exception(message)
{
    public int Code { get; } = code;

    public string CodeName { get; } = codeName;

    /// <summary>Additional fields of the error: a duplicate key's pattern and value.</summary>
    public BsonDocument Details { get; init; } = [];

    public static CommandFailure BadValue(string message) => new(2, "BadValue", message);

    public static CommandFailure FailedToParse(string message) => new(9, "FailedToParse", message);

    public static CommandFailure Unauthorized(string message) => new(13, "Unauthorized", message);

    public static CommandFailure CommandNotFound(string name) => new(59, "CommandNotFound", $"no such command: '{name}'");

    public static CommandFailure TypeMismatch(string message) => new(14, "TypeMismatch", message);

    public static CommandFailure MissingField(string path) =>
        new(40414, "IDLFailedToParse", $"BSON field '{path}' is missing but a required field");

    public static CommandFailure OutOfDiskSpace() => new(14031, "OutOfDiskSpace", "The disk of the data folder is full.");

    public static CommandFailure NamespaceNotFound(string message) => new(26, "NamespaceNotFound", message);

    public static CommandFailure InvalidOptions(string message) => new(72, "InvalidOptions", message);

    /// <summary>A document larger than the limit, in bytes.</summary>
    public static CommandFailure TooLarge(string message) => new(10334, "BSONObjectTooLarge", message);

    public BsonDocument ToReply()
    {
        var reply = new BsonDocument { { "ok", 0d }, { "errmsg", Message }, { "code", Code }, { "codeName", CodeName } };
        return reply.AddRange(Details);
    }

    public BsonDocument ToWriteError(int index)
    {
        var error = new BsonDocument { { "index", index }, { "code", Code }, { "errmsg", Message } };
        return error.AddRange(Details);
    }
}
