using System.Net;
using EspaceFamille.Story;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>The household of the documents in <c>PreviousVersion</c>: no file of the town has it, so no import writes it again.</summary>
internal static class OlderHousehold
{
    private const string Household = "0198c0de-0000-7000-8000-00000000f001";
    private const string Account = "0198c0de-0000-7000-8000-00000000f003";
    private const string Enrolment = "0198c0de-0000-7000-8000-00000000f005";
    private const string Absence = "0198c0de-0000-7000-8000-00000000f006";
    private const string Document = "0198c0de-0000-7000-8000-00000000f007";
    private const string Request = "0198c0de-0000-7000-8000-00000000f009";
    private const string AbsenceNumber = "ABS-2026-900042";
    private const string Child = "Oihana";

    /// <summary>An enrolment of the demo town, in another group than the town's files have it.</summary>
    private const string ImportedEnrolment = "28cc4656-71a2-81ce-afe8-78617919cd13";

    private static readonly DemoAccount Mother = new("family", "EFORGUES", "Galet-Brume-7351-Ajonc", TotpSecret: null);
    private static readonly DateOnly ReservedDay = new(2026, 12, 14);

    /// <summary>The family signs in, reads what it sent, changes a day and gets its mails; agents find it and decide its absence.</summary>
    public static async Task IsServedAsync(RunningSystem system, Person agent)
    {
        using var parent = await Parent.SignInAsync(system, Mother);
        using var mailbox = new Mailbox(system.Options.Mailbox);
        var sent = await parent.GetAsync($"api/reservations/households/mine/requests/{Request}");
        Assert.Equal("RES-2026-900041", $"{sent["number"]}");
        var absence = await parent.GetAsync($"api/reservations/households/mine/absences/{Absence}");
        Assert.Equal((AbsenceNumber, "underReview"), ($"{absence["number"]}", $"{absence["state"]}"));
        Assert.Equal(("childIllness", "Fièvre depuis cette nuit."), ($"{absence["reason"]}", $"{absence["comment"]}"));
        await mailbox.WaitForAsync(AbsenceNumber, "bien reçu");

        var cancelled = await parent.PostAsync(
            $"api/reservations/households/mine/enrolments/{Enrolment}/requests",
            new { reserve = Array.Empty<DateOnly>(), cancel = new[] { ReservedDay } }, HttpStatusCode.Created);
        await mailbox.WaitForAsync($"{cancelled["number"]}", Child);

        var found = await agent.GetAsync("api/identity/households?name=oihana+forgues");
        Assert.Equal(Household, $"{Assert.Single(found["items"]!.AsArray())!["householdId"]}");
        await agent.DecideAsync(Absence, "accept");
        await parent.EndsAsync(Absence, "accepted");
    }

    /// <summary>The stored documents are as this version writes them.</summary>
    public static async Task IsMigratedAsync(RunningSystem system)
    {
        using var client = new MongoClient(system.DocumentServer);
        var card = (await FindAsync(client, "notifications", "contactCards", Account))["value"].AsBsonDocument;
        Assert.Equal("envelope", Assert.Single(card.Names));
        var names = (await FindAsync(client, "notifications", "householdNames", Household))["value"].AsBsonDocument;
        Assert.Equal("envelope", Assert.Single(names.Names));
        var absence = await FindAsync(client, "reservations", "absences", Absence);
        Assert.DoesNotContain(absence.Names, name => name is "reason" or "comment");
        var kept = await FindAsync(client, "documents", "supporting-documents", Document);
        Assert.Equal(kept["uploadedAt"].ToUniversalTime().AddDays(7), kept["keptUntil"].ToUniversalTime());
        // The import, which ran after the migration, found another group in the town's files.
        var imported = await FindAsync(client, "reservations", "enrolments", ImportedEnrolment);
        Assert.Equal(("Félix Concaret 1", 2), (imported["group"].AsString, imported["version"].ToInt32()));
    }

    private static Task<BsonDocument> FindAsync(MongoClient client, string database, string collection, string id) =>
        client.GetDatabase(database).GetCollection<BsonDocument>(collection)
            .Find(Builders<BsonDocument>.Filter.Eq("_id", id)).SingleAsync();
}
