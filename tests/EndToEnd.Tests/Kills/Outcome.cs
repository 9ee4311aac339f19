using System.Security.Cryptography;
using System.Text;
using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>What must be true in the end, whatever was unavailable meanwhile.</summary>
internal static class Outcome
{
    private static readonly string[] Mails = ["absence-received", "absence-settled"];

    /// <summary>
    /// Waits until all that was declared has been settled and mailed, and checks it. Returns how many mails arrived once
    /// more under their Message-ID.
    /// </summary>
    public static async Task<int> IsCompleteAsync(Town town, IReadOnlyList<Declarant> declarants)
    {
        var declared = declarants.SelectMany(declarant => declarant.Declared).ToArray();
        Assert.NotEmpty(declared);
        await AbsencesAreThereOnceAsync(town, declared);
        await PlanningsFollowAsync(town, declarants);
        await FilesAreReadyOnceAsync(town);
        return await MailsAreTwoEachAsync(town, declared);
    }

    public static string MessageId(string template, Acknowledged absence) => MessageId(template, absence.Id, absence.Account);

    private static async Task AbsencesAreThereOnceAsync(Town town, Acknowledged[] declared)
    {
        var keys = new BsonArray(declared.Select(absence => absence.StoredKey));
        var mine = new BsonDocument("idempotency.key", new BsonDocument("$in", keys));
        var underReview = new BsonDocument(mine) { ["state"] = "UnderReview" };
        await ProgressAsync(async () => (int)await Absences(town).CountDocumentsAsync(underReview), town, "absences under review");
        Assert.Equal(
            declared.Select(absence => $"{absence.StoredKey} {absence.Id} Accepted").Order(StringComparer.Ordinal),
            (await Absences(town).Find(mine).ToListAsync())
                .Select(absence => $"{absence["idempotency"]["key"]} {absence["_id"]} {absence["state"]}").Order(StringComparer.Ordinal));
    }

    private static async Task PlanningsFollowAsync(Town town, IReadOnlyList<Declarant> declarants)
    {
        foreach (var declarant in declarants)
            foreach (var month in declarant.Declared.GroupBy(absence => (absence.EnrolmentId, absence.Month)))
                await Eventually.True(
                    async () =>
                    {
                        var days = (await declarant.MonthAsync(month.Key.EnrolmentId, month.Key.Month))
                            .Select(day => $"{day!["day"]} {day["state"]} {day["absenceId"]}").ToHashSet(StringComparer.Ordinal);
                        return month.All(absence => days.Contains($"{absence.Day:yyyy-MM-dd} absentJustified {absence.Id}"));
                    },
                    $"the days of {month.Key} are justified by their absences", town.Limits.Recovery);
    }

    /// <summary>Every uploaded file has its pages, and no page is there that its file does not state.</summary>
    public static async Task FilesAreReadyOnceAsync(Town town)
    {
        var documents = town.Database("documents").GetCollection<BsonDocument>("supporting-documents");
        var notReady = new BsonDocument("files.state", new BsonDocument("$ne", "Ready"));
        await ProgressAsync(async () => (int)await documents.CountDocumentsAsync(notReady), town, "files without pages");
        var expected =
            from document in await documents.Find(new BsonDocument()).ToListAsync()
            from file in document["files"].AsBsonArray
            from number in Enumerable.Range(1, file["shownPages"].AsInt32)
            select $"{document["_id"]}/{file["fileId"]}/{number}";
        var stored = await town.Database("documents").GetCollection<BsonDocument>("pages").Find(new BsonDocument()).ToListAsync();
        Assert.Equal(
            expected.Order(StringComparer.Ordinal), stored.Select(page => page["_id"].AsString).Order(StringComparer.Ordinal));
    }

    private static async Task<int> MailsAreTwoEachAsync(Town town, Acknowledged[] declared)
    {
        var expected = declared.SelectMany(absence => Mails.Select(mail => MessageId(mail, absence))).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Mails.Length * declared.Length, expected.Count);
        await ProgressAsync(() => Task.FromResult(expected.Except(Arrived(town), StringComparer.Ordinal).Count()), town, "missing mails");
        Assert.Empty(Arrived(town).Except(await OfAllAbsencesAsync(town), StringComparer.Ordinal)
            .Except(await OfAccountsAsync(town), StringComparer.Ordinal));
        return Arrived(town).Count(expected.Contains) - expected.Count;
    }

    /// <summary>Waits until none is left. A backlog may take its time as long as it shrinks.</summary>
    private static async Task ProgressAsync(Func<Task<int>> left, Town town, string what)
    {
        while (await left() is > 0 and var before)
            await Eventually.True(async () => await left() < before, $"fewer than {before} {what}", town.Limits.Recovery);
    }

    private static IEnumerable<string> Arrived(Town town) => town.Mails.Arrivals.Select(mail => mail.MessageId);

    /// <summary>The mails that this town has a reason to send: those of other tests included. A key begins with its account.</summary>
    private static async Task<IEnumerable<string>> OfAllAbsencesAsync(Town town) =>
        from absence in await Absences(town).Find(new BsonDocument()).ToListAsync()
        from mail in Mails
        select MessageId(mail, absence["_id"].AsString, absence["idempotency"]["key"].AsString.Split(':')[0]);

    /// <summary>The mails about the accounts that were opened before: that they are right, other tests show.</summary>
    private static async Task<IEnumerable<string>> OfAccountsAsync(Town town) =>
        from mail in await town.Database("notifications").GetCollection<BsonDocument>("mails").Find(new BsonDocument()).ToListAsync()
        where mail["template"].AsString.StartsWith("account-", StringComparison.Ordinal)
        select mail["messageId"].AsString;

    private static IMongoCollection<BsonDocument> Absences(Town town) =>
        town.Database("reservations").GetCollection<BsonDocument>("absences");

    private static string MessageId(string template, string absence, string account)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{template}:{absence}:{account}"));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@mairie.example";
    }
}
