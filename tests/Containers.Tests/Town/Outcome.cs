using System.Security.Cryptography;
using System.Text;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>What must be true in the end: each acknowledged absence is stored once, on its day, and mailed twice.</summary>
internal static class Outcome
{
    private static readonly string[] Mails = ["absence-received", "absence-settled"];

    public static async Task IsCompleteAsync(ContainerTown town, IReadOnlyList<Declarant> declarants)
    {
        var declared = declarants.SelectMany(declarant => declarant.Declared).ToArray();
        Assert.NotEmpty(declared);
        await AreThereOnceAsync(town, declared);
        foreach (var declarant in declarants)
            await AreOnTheirDaysAsync(town, declarant);
        await AreMailedOnceAsync(town, declared);
    }

    private static async Task AreThereOnceAsync(ContainerTown town, Acknowledged[] declared)
    {
        var absences = town.Database("reservations").GetCollection<BsonDocument>("absences");
        var keys = declared.Select(absence => absence.StoredKey).ToArray();
        var mine = new BsonDocument("idempotency.key", new BsonDocument("$in", new BsonArray(keys)));
        await Eventually.True(
            async () => (await absences.Find(mine).ToListAsync()).All(absence => absence["state"] != "UnderReview"),
            "no absence is under review", town.Limits.Recovery);
        Assert.Equal(
            declared.Select(absence => $"{absence.StoredKey} {absence.Id} Accepted").Order(StringComparer.Ordinal),
            (await absences.Find(mine).ToListAsync())
                .Select(absence => $"{absence["idempotency"]["key"]} {absence["_id"]} {absence["state"]}").Order(StringComparer.Ordinal));
    }

    private static async Task AreOnTheirDaysAsync(ContainerTown town, Declarant declarant)
    {
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

    private static async Task AreMailedOnceAsync(ContainerTown town, Acknowledged[] declared)
    {
        var expected = declared.SelectMany(absence => Mails.Select(mail => MessageId(mail, absence))).ToHashSet(StringComparer.Ordinal);
        await Eventually.True(() => Task.FromResult(expected.IsSubsetOf(Arrived(town))), "every mail arrives", town.Limits.Recovery);
        Assert.Equal(expected.Count, Arrived(town).Count(expected.Contains));
    }

    private static IEnumerable<string> Arrived(ContainerTown town) => town.Mails.Select(mail => mail.MessageId);

    private static string MessageId(string template, Acknowledged absence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{template}:{absence.Id}:{absence.Account}"));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@mairie.example";
    }
}
