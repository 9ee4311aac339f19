using System.Collections.Concurrent;
using EspaceFamille.DocDb.Tests.Conformance;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;

namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>What the conformance tests asked of the embedded server with success: a refusal covers nothing.</summary>
internal static class SpokenWords
{
    private static readonly ConcurrentDictionary<string, bool> Words = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<int, IReadOnlyList<string>> Waiting = new();
    private static readonly ConcurrentDictionary<Type, bool> Spoke = new();

    public static IReadOnlyList<string> All => [.. Words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether every class of conformance tests has had its say, and not only some of them.</summary>
    public static bool IsWhole =>
        typeof(ConformanceTest).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ConformanceTest)) && IsRecorded(type))
            .All(Spoke.ContainsKey);

    public static bool IsRecorded(Type type) => type.Namespace == typeof(CommandVocabulary).Namespace;

    public static void Hear(Type type) => Spoke[type] = true;

    public static MongoClient Client(string connectionString)
    {
        var settings = MongoClientSettings.FromConnectionString(connectionString);
        settings.ClusterConfigurator = cluster => cluster
            .Subscribe<CommandStartedEvent>(sent => Waiting[sent.RequestId] = Of(sent.Command))
            .Subscribe<CommandSucceededEvent>(Keep);
        return new MongoClient(settings);
    }

    /// <summary>A malformed command has no words: it is sent to be refused.</summary>
    private static IReadOnlyList<string> Of(BsonDocument command)
    {
        try
        {
            return [.. CommandVocabulary.Of(command)];
        }
        catch (Exception malformed) when (malformed is InvalidCastException or ArgumentException)
        {
            return [];
        }
    }

    private static void Keep(CommandSucceededEvent answered)
    {
        if (!Waiting.TryRemove(answered.RequestId, out var words) || answered.Reply.Contains("writeErrors")) return;
        foreach (var word in words) Words[word] = true;
    }
}
