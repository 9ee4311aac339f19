using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace EspaceFamille.Platform;

/// <summary>
/// State that is read and written as one document. <see cref="Version"/> guards every write. Its outbox lies in the
/// same document but not in this class, so that no write of state can ever replace it.
/// </summary>
public abstract record Aggregate
{
    public required string Id { get; init; }
    public long Version { get; init; }
}

/// <summary>What a use case makes of an aggregate: its next state, and the messages that leave with it.</summary>
public sealed record Change<T>(T State, params IReadOnlyList<object> Messages)
    where T : Aggregate;

/// <summary>New ids, made at the edge: UUIDv7, so that they sort by birth.</summary>
public static class Ids
{
    public static string New() => Guid.CreateVersion7().ToString();
}

/// <summary>How state becomes a document: camelCase, enums and days as text, instants in UTC, unknown fields ignored.</summary>
public static class MongoConventions
{
    private static readonly Lazy<bool> Registered = new(Register);

    public static void Use() => _ = Registered.Value;

    private static bool Register()
    {
        BsonSerializer.TryRegisterSerializer(new DateOnlySerializer(BsonType.String));
        BsonSerializer.TryRegisterSerializer(new DateTimeOffsetSerializer(BsonType.DateTime));
        ConventionRegistry.Register("espace-famille", new ConventionPack
        {
            new CamelCaseElementNameConvention(),
            new EnumRepresentationConvention(BsonType.String, topLevelOnly: false),
            new IgnoreExtraElementsConvention(true),
        }, type => type.Namespace?.StartsWith("EspaceFamille", StringComparison.Ordinal) == true);
        return true;
    }
}
