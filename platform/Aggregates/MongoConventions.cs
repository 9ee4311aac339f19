using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace EspaceFamille.Platform;

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
