using System.Text.RegularExpressions;
using EspaceFamille.DocDb.Commands;
using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Manual;

/// <summary>
/// Every operator, option and command of MongoDB's manual is covered by a conformance test or refused by its name, so that none
/// is ignored without a word.
/// </summary>
public sealed class ManualTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    /// <summary>The handshake, which the tests of users and of the wire protocol cover.</summary>
    private static readonly HashSet<string> Handshake =
        new(StringComparer.Ordinal) { "hello", "isMaster", "buildInfo", "endSessions", "logout", "saslStart", "saslContinue" };

    /// <summary>Options that change no result here: limits, comments, what concerns members, shards, validators or other roles.</summary>
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "comment", "maxTimeMS", "allowDiskUse", "noCursorTimeout", "bypassDocumentValidation", "lsid", "apiDeprecationErrors",
        "$readPreference", "allowPartialResults", "authorizedCollections", "authorizedDatabases", "wtimeout", "fsync", "fields", "cursor",
    };

    private static readonly Lazy<HashSet<string>> Covered = new(() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Conformance/vocabulary.txt"))
        .Select(word => word.Split(": ")[0]).ToHashSet(StringComparer.Ordinal));

    public static TheoryData<string> Kinds => [.. ManualNames.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Name_OfTheManual_IsCoveredOrRefusedByName(string kind)
    {
        Collection("embedded", "{_id: 1, a: [1]}");
        Assert.Empty(
            from name in ManualNames.Of(kind)
            where !IsCovered(kind, name)
            let refusal = RefusalOf(kind, name)
            where refusal is null || !Names(refusal, name)
            select $"{kind} {name}: {refusal ?? "accepted"}");
    }

    /// <summary>What the server implements and the manual does not know would escape the rule above.</summary>
    [Fact]
    public void CommandTable_OfTheServer_IsInTheManual() =>
        Assert.Empty(CommandTable.All.Keys.Except(ManualNames.Of("command"), StringComparer.OrdinalIgnoreCase));

    private static bool IsCovered(string kind, string name) =>
        Covered.Value.Contains(ManualCommands.Word(kind, name))
        || Covered.Value.Contains($"update by {ManualCommands.Word(kind, name)}")
        || (kind == "command" && Handshake.Contains(name))
        || (WithoutEffect.Contains(name) && IsOption(kind));

    private static bool IsOption(string kind) =>
        kind.StartsWith("option ", StringComparison.Ordinal) || kind is "common option" or "write concern";

    /// <summary>Whether the name occurs, and not as a part of another.</summary>
    private static bool Names(string refusal, string name) =>
        Regex.IsMatch(refusal, $@"(?<![\w$]){Regex.Escape(name)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Null when the command succeeds. A type is refused, or it is a type.</summary>
    private string? RefusalOf(string kind, string name)
    {
        try
        {
            var reply = Database("embedded").RunCommand<BsonDocument>(ManualCommands.Using(kind, name));
            return reply.TryGetValue("writeErrors", out var errors) ? errors[0]["errmsg"].AsString : kind == "type" ? name : null;
        }
        catch (MongoCommandException refused)
        {
            return refused.ErrorMessage;
        }
    }
}
