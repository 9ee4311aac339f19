using MongoDB.Bson;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>All encrypted fields of one account's storage space, as a copy of the database has them.</summary>
internal static class SealedFields
{
    public static IReadOnlyList<SealedField> Of(Loot loot, string account)
    {
        var own = loot.Documents.Where(one => IsOf(one.Document, account)).ToLookup(one => one.Collection, one => one.Document);
        return
        [
            .. own["spaces"].SelectMany(space => Wraps(space, account).Concat(Documents(space, own["space-contents"], account))),
            .. own["open-spaces"].SelectMany(Openings),
            .. own["space-operations"].Where(line => line.TryGetValue("sealed", out var sealing) && sealing.IsBsonBinaryData)
                .Select(line => new SealedField("operation", "operation", $"space operation {line["_id"]}", line["sealed"].AsByteArray)),
        ];
    }

    private static bool IsOf(BsonDocument document, string account) =>
        document["_id"] == account || (document.TryGetValue("accountId", out var owner) && owner == account);

    private static IEnumerable<SealedField> Wraps(BsonDocument space, string account)
    {
        foreach (var wrap in (string[])["password", "recovery"])
            yield return new(
                wrap, wrap, $"espace-famille space {wrap} 1 {account}", space[$"{wrap}Wrap"]["envelope"].AsByteArray);
    }

    private static IEnumerable<SealedField> Documents(BsonDocument space, IEnumerable<BsonDocument> contents, string account)
    {
        foreach (var document in space["documents"].AsBsonArray.Select(one => one.AsBsonDocument))
        {
            var place = $"{account} {document["_id"]} {document["version"]}";
            yield return new("document key", "space", $"space key {place}", document["key"].AsByteArray);
            yield return new("details", "details", $"space details {place}", document["details"].AsByteArray);
            foreach (var content in contents.Where(content => content["_id"] == document["contentId"]))
                yield return new("content", "content", $"space content {place}", content["content"].AsByteArray);
        }
    }

    private static IEnumerable<SealedField> Openings(BsonDocument open)
    {
        yield return new("opening", "session", $"open space {open["_id"]}", open["key"].AsByteArray);
        if (open.TryGetValue("code", out var code) && code.IsBsonBinaryData)
            yield return new("unconfirmed code", "session-code", $"open space {open["_id"]}", code.AsByteArray);
    }
}
