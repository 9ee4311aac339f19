using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>
/// What a command makes use of, in words: its name, its options, the operators of its filters and updates, its stages.
/// The end-to-end tests take the same words from what the services send.
/// </summary>
internal static class CommandVocabulary
{
    /// <summary>
    /// What drivers add by themselves, and what every connection begins with: greetings, and the authentication, which has tests of
    /// its own.
    /// </summary>
    private static readonly HashSet<string> Drivers = new(StringComparer.Ordinal)
    {
        "$db", "lsid", "$readPreference", "$clusterTime", "comment", "hello", "isMaster", "ismaster", "saslStart", "saslContinue",
    };

    public static IEnumerable<string> Of(BsonDocument command)
    {
        var name = command.GetElement(0).Name;
        return Drivers.Contains(name) ? [] : command.Skip(1).SelectMany(option => OfOption(name, option)).Prepend(name);
    }

    private static IEnumerable<string> OfOption(string owner, BsonElement option)
    {
        if (Drivers.Contains(option.Name)) return [];
        var path = $"{owner}.{option.Name}";
        IEnumerable<string> words = option.Name switch
        {
            "filter" or "query" or "q" => FilterVocabulary.Of("filter", option.Value),
            "partialFilterExpression" => FilterVocabulary.Of("partial index", option.Value),
            "update" or "u" => UpdateVocabulary.Of(option.Value),
            "pipeline" => option.Value.AsBsonArray.SelectMany(stage => StageVocabulary.Of(stage.AsBsonDocument)),
            "sort" or "key" when option.Value is BsonDocument fields => fields.SelectMany(field => Direction(option.Name, field)),
            "projection" or "fields" => StageVocabulary.OfProjection(option.Value.AsBsonDocument),
            "updates" or "deletes" or "indexes" =>
                option.Value.AsBsonArray.SelectMany(part => part.AsBsonDocument.SelectMany(field => OfOption(path, field))),
            "writeConcern" or "readConcern" or "cursor" => option.Value.AsBsonDocument.SelectMany(field => OfOption(path, field)),
            _ => [],
        };
        return words.Prepend(
            option.Value is BsonBoolean or BsonString && option.Name is not ("name" or "collection" or "index" or "hint" or "key")
                ? $"{path}: {option.Value}"
                : path);
    }

    /// <summary>An _id in a sort or an index is a field like any other; what matters is the direction, and how many there are.</summary>
    private static IEnumerable<string> Direction(string what, BsonElement field) =>
        [$"{what} {(field.Value.IsNumeric && field.Value.ToDouble() < 0 ? "descending" : "ascending")}"];
}
