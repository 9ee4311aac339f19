using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// What was acknowledged is neither lost nor done twice, wherever a service dies: between its save and its publish,
/// between the publish and its mark, or between a consumer's save and its acknowledgement.
/// </summary>
public sealed class KillsTests(ITestOutputHelper output)
{
    private static readonly (string Service, string Point)[] Turns =
    [
        ("reservations", "save.after"), ("documents", "publish.after"), ("notifications", "ack.before"),
        ("reservations", "publish.after"), ("documents", "save.after"), ("notifications", "ack.before"),
        ("reservations", "ack.before"), ("documents", "ack.before"), ("notifications", "ack.before"),
    ];

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("ESPACE_KILLS") ?? "12", NumberStyles.None, CultureInfo.InvariantCulture);

    [Fact]
    public async Task Declarations_WhileServicesAreKilled_EachTakesEffectOnceAndIsMailedTwice()
    {
        await using var town = await Town.StartAsync();
        var declarants = new[] { ("JTOULEMONDE", "F001"), ("NTOULEMONDE", "F001"), ("NETCHEVERRY", "F002"), ("NETCHEVERRY", "F002") }
            .Select(who => new Declarant(town, who.Item1, who.Item2)).ToArray();
        await Task.WhenAll(declarants.Select(declarant => declarant.UploadAsync()));

        var killed = await KillAsync(town, declarants);
        var declared = declarants.SelectMany(declarant => declarant.Declared).ToArray();
        await AbsencesAreThereOnceAsync(town, declared);
        await PlanningsFollowAsync(declarants);
        var repeats = await MailsAreTwoEachAsync(town, declared);
        output.WriteLine($"{killed} kills, {declared.Length} absences, {2 * declared.Length} mails, {repeats} physical repeats");
        foreach (var declarant in declarants)
            declarant.Dispose();
    }

    private static async Task<int> KillAsync(Town town, Declarant[] declarants)
    {
        var killed = 0;
        using var enough = new CancellationTokenSource();
        var declaring = declarants.Select((declarant, index) => declarant.DeclareUntilAsync(index % 2, enough.Token)).ToArray();
        // Each service has its own turns, so they also die while another one is down.
        await Task.WhenAll(
            town.Reservations.DieAtAsync(PointsOf("reservations"), () => Interlocked.Increment(ref killed)),
            town.Documents.DieAtAsync(PointsOf("documents"), () => Interlocked.Increment(ref killed)),
            town.Notifications.DieAtAsync(PointsOf("notifications"), () => Interlocked.Increment(ref killed)));
        await enough.CancelAsync();
        await Task.WhenAll(declaring);
        Assert.Equal(Kills, killed);
        return killed;
    }

    /// <summary>The service's share of the kills, each at another pass than the one before.</summary>
    private static string[] PointsOf(string service) =>
    [
        .. Enumerable.Range(0, Kills).Where(kill => Turns[kill % Turns.Length].Service == service)
            .Select(kill => $"{Turns[kill % Turns.Length].Point}:{2 + (kill % 4)}"),
    ];

    private static async Task AbsencesAreThereOnceAsync(Town town, Acknowledged[] declared)
    {
        var absences = town.Database("reservations").GetCollection<BsonDocument>("absences");
        await Eventually.True(
            async () => await absences.CountDocumentsAsync(new BsonDocument("state", "Accepted")) >= declared.Length,
            "every acknowledged absence is accepted", TimeSpan.FromSeconds(60));
        var stored = await absences.Find(new BsonDocument()).ToListAsync();
        Assert.Equal(
            declared.Select(absence => $"{absence.Account}:{absence.Key} {absence.Id}").Order(StringComparer.Ordinal),
            stored.Select(absence => $"{absence["idempotency"]["key"]} {absence["_id"]}").Order(StringComparer.Ordinal));
    }

    private static async Task PlanningsFollowAsync(Declarant[] declarants)
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
        await Eventually.True(
            () => Task.FromResult(expected.IsSubsetOf(town.Mails.Arrivals.Select(mail => mail.MessageId))),
            "every absence is mailed as received and as accepted", TimeSpan.FromSeconds(60));
        var arrived = town.Mails.Arrivals.Select(mail => mail.MessageId).ToArray();
        Assert.Equal(expected.Count, arrived.Distinct(StringComparer.Ordinal).Count());
        return arrived.Length - expected.Count;
    }

    private static string MessageId(string template, Acknowledged absence) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{template}:{absence.Id}:{absence.Account}")).AsSpan(0, 16))}@mairie.example";
}
