using System.Security.Cryptography;
using System.Text;
using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>What must be there in the end, whatever went away meanwhile.</summary>
internal static class Outcome
{
    /// <summary>Waits until all that was declared has run its course, and checks it. Answers how many mails came again under their Message-ID.</summary>
    public static async Task<int> IsCompleteAsync(Town town, IReadOnlyList<Declarant> declarants)
    {
        var declared = declarants.SelectMany(declarant => declarant.Declared).ToArray();
        Assert.NotEmpty(declared);
        await AbsencesAreThereOnceAsync(town, declared);
        await PlanningsFollowAsync(declarants);
        return await MailsAreTwoEachAsync(town, declared);
    }

    private static async Task AbsencesAreThereOnceAsync(Town town, Acknowledged[] declared)
    {
        var absences = town.Database("reservations").GetCollection<BsonDocument>("absences");
        await Eventually.True(
            async () => await absences.CountDocumentsAsync(new BsonDocument("state", "UnderReview")) == 0,
            "no absence waits any more", TimeSpan.FromSeconds(60));
        var keys = new BsonArray(declared.Select(absence => $"{absence.Account}:{absence.Key}"));
        var stored = await absences.Find(new BsonDocument("idempotency.key", new BsonDocument("$in", keys))).ToListAsync();
        Assert.Equal(
            declared.Select(absence => $"{absence.Account}:{absence.Key} {absence.Id} Accepted").Order(StringComparer.Ordinal),
            stored.Select(absence => $"{absence["idempotency"]["key"]} {absence["_id"]} {absence["state"]}").Order(StringComparer.Ordinal));
    }

    private static async Task PlanningsFollowAsync(IReadOnlyList<Declarant> declarants)
    {
        foreach (var declarant in declarants)
            foreach (var month in declarant.Declared.GroupBy(absence => (absence.EnrolmentId, Month: new DateOnly(absence.Day.Year, absence.Day.Month, 1))))
                await Eventually.True(
                    async () =>
                    {
                        var days = (await declarant.MonthAsync(month.Key.EnrolmentId, month.Key.Month)).Select(day => $"{day!["day"]} {day["state"]} {day["absenceId"]}").ToHashSet(StringComparer.Ordinal);
                        return month.All(absence => days.Contains($"{absence.Day:yyyy-MM-dd} absentJustified {absence.Id}"));
                    },
                    $"the days of {month.Key} are justified by their absences");
    }

    /// <summary>How many mails came once more than their Message-ID.</summary>
    private static async Task<int> MailsAreTwoEachAsync(Town town, Acknowledged[] declared)
    {
        var expected = declared.SelectMany(absence => new[] { MessageId("absence-received", absence), MessageId("absence-settled", absence) }).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(2 * declared.Length, expected.Count);
        // What has piled up may take its time, as long as it goes on.
        while (!expected.IsSubsetOf(town.Mails.Arrivals.Select(mail => mail.MessageId)))
        {
            var (before, missing) = (town.Mails.Arrivals.Count, expected.Except(town.Mails.Arrivals.Select(mail => mail.MessageId), StringComparer.Ordinal).Count());
            await Eventually.True(
                () => Task.FromResult(town.Mails.Arrivals.Count > before), $"one of the {missing} mails that are still missing comes", TimeSpan.FromSeconds(60));
        }

        var arrived = town.Mails.Arrivals.Select(mail => mail.MessageId).ToArray();
        var absences = await town.Database("reservations").GetCollection<BsonDocument>("absences").CountDocumentsAsync(new BsonDocument());
        Assert.Equal(2 * absences, arrived.Distinct(StringComparer.Ordinal).Count());
        return arrived.Count(expected.Contains) - expected.Count;
    }

    public static string MessageId(string template, Acknowledged absence) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{template}:{absence.Id}:{absence.Account}")).AsSpan(0, 16))}@mairie.example";
}
