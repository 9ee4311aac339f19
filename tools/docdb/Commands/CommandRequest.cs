using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands;

/// <summary>A received command, with accessors that accept the types that MongoDB accepts.</summary>
internal sealed class CommandRequest(BsonDocument body)
{
    public BsonDocument Body { get; } = body;

    public string Name { get; } = body.ElementCount > 0 ? body.GetElement(0).Name : "";

    public string Database =>
        Body.TryGetValue("$db", out var name) && name is BsonString { Value: { Length: > 0 and < 64 } text }
            && text.IndexOfAny(['.', '$', '/', '\\', ' ', '"', '\0']) < 0
        ? text
        : throw new CommandFailure(73, "InvalidNamespace", "Invalid or missing $db");

    public string Collection => CollectionNamed(Name);

    /// <summary>The collection of a command that writes: none of those that MongoDB keeps for itself.</summary>
    public string WritableCollection => Collection is var name && !name.StartsWith("system.", StringComparison.Ordinal)
        ? name
        : throw new CommandFailure(73, "InvalidNamespace", $"cannot write to '{Database}.{name}'");

    public string CollectionNamed(string field)
    {
        if (!Body.TryGetValue(field, out var name) || name is not BsonString text)
            throw new CommandFailure(73, "InvalidNamespace", $"collection name has invalid type in '{field}'");
        return text.Value is { Length: > 0 and <= 200 } valid
            && !valid.Contains('$', StringComparison.Ordinal) && !valid.Contains('\0', StringComparison.Ordinal) && valid[0] != '.'
            ? valid
            : throw new CommandFailure(73, "InvalidNamespace", $"Invalid namespace specified '{Database}.{text.Value}'");
    }

    public BsonDocument Document(string field) =>
        Body.TryGetValue(field, out var value) && !value.IsBsonNull ? AsDocument(field, value) : [];

    public IReadOnlyList<BsonDocument> Documents(string field) => Body.TryGetValue(field, out var value) && value is BsonArray array
        ? [.. array.Select(item => AsDocument(field, item))]
        : throw CommandFailure.MissingField($"{Name}.{field}");

    /// <summary>A boolean that only "true" and "false" can express.</summary>
    public static bool StrictFlag(BsonDocument fields, string path, string field, bool otherwise = false) =>
        !fields.TryGetValue(field, out var value) ? otherwise : value is BsonBoolean flag ? flag.Value
        : throw CommandFailure.TypeMismatch($"BSON field '{path}.{field}' is the wrong type '{value.BsonType}', expected type 'bool'");

    public bool Flag(string field, bool otherwise = false) => !Body.TryGetValue(field, out var value) ? otherwise
        : value.IsBoolean || value.IsNumeric ? value.ToBoolean()
        : throw CommandFailure.TypeMismatch($"BSON field '{Name}.{field}' is the wrong type '{value.BsonType}', expected type 'bool'");

    /// <summary>Null when the field is missing.</summary>
    public long? Number(string field) => !Body.TryGetValue(field, out var value) ? null
        : WholeNumber.Long(value, $"BSON field '{Name}.{field}'");

    /// <summary>A non-negative number; 0 when it is missing.</summary>
    public int Count(string field) => Number(field) switch
    {
        null => 0,
        < 0 => throw new CommandFailure(51024, "Location51024", $"BSON field '{field}' value must be >= 0, actual value '{Number(field)}'"),
        var number => (int)Math.Min(number.Value, int.MaxValue),
    };

    private BsonDocument AsDocument(string field, BsonValue value) => value as BsonDocument
        ?? throw CommandFailure.TypeMismatch($"BSON field '{Name}.{field}' is the wrong type '{value.BsonType}', expected type 'object'");
}
