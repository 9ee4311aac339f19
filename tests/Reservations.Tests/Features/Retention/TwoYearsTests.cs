using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit.Retention;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Retention;

/// <summary>Each class of this service's data over two years: stored until its end, then erased, with an entry in the journal.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class TwoYearsTests : IDisposable
{
    private const string Household = "two-years";
    private static readonly DateTimeOffset Start = ReservationsHost.Morning;
    private static readonly DateTimeOffset EndOfSchoolYear = new(2027, 9, 1, 0, 0, 0, TimeSpan.FromHours(2));
    private readonly WebApplicationFactory<Program> _service;

    /// <summary>A database of its own, whose collections are counted.</summary>
    public TwoYearsTests(ReservationsHost host) => _service = host.Replica().WithWebHostBuilder(
        settings => settings.UseSetting("Mongo:Database", $"reservations-{Ids.New()}"));

    private IServiceProvider Services => _service.Services;

    private IMongoDatabase Database => Services.GetRequiredService<IMongoDatabase>();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Run_OverTwoYears_ErasesEachClassAtItsEndAndNothingIsLeft()
    {
        var (decided, undecided) = (await DeclareAsync(Start), await DeclareAsync(endedAt: null));
        await StoreOthersAsync();

        await TwoYears.PassAsync(
            Services, Start,
            new("DecidedReasons", Start.AddMonths(2), () => CountAsync(AbsenceStore.Collection, HasDetails(decided))),
            new("UndecidedReasons", EndOfSchoolYear, () => CountAsync(AbsenceStore.Collection, HasDetails(undecided))),
            new("Requests", Start.AddMonths(24), CountRequestsAsync),
            new("Plannings", EndOfSchoolYear, () => CountAsync(PlanningStore.Collection, [])),
            new("Enrolments", DateTimeOffset.MaxValue, () => CountAsync(HouseholdStore.Collection, [])),
            new("Readings", Start.AddMonths(12), () => CountAsync("audit", new("action", "readAbsence"))),
            new("Journal", Start.AddMonths(24), () => CountAsync("audit", new("action", "declareAbsence"))));

        Assert.Equal(["audit"], await TwoYears.LeftAsync(Services));
        var receipts = await TwoYears.ReceiptsAsync(Services);
        Assert.Equal((1, 1, 4, 1), (
            receipts["UndecidedReasons"], receipts["Readings"], receipts["Requests"], receipts["Plannings"]));
    }

    [Fact]
    public async Task Run_DecidedAbsence_KeepsItsFactsWithoutReasonAndComment()
    {
        var id = await DeclareAsync(Start);

        await Services.GetRequiredService<RetentionRun>().RunAsync(Start.AddMonths(2).AddDays(1), default);

        using var parent = _service.CreateClient();
        ReservationsHost.AuthorizeParent(parent, new Pupil(Household, "child", "enrolment"));
        var absence = await parent.ReadAsync($"absences/{id}");
        Assert.Equal(
            ("ABS-2026-000001", "accepted", "2026-12-03", null, null),
            ($"{absence["number"]}", $"{absence["state"]}", $"{absence["from"]}", absence["reason"], absence["comment"]));
        Assert.NotNull(absence["reasonErasedAt"]);
        await TestKit.Eventually.True(
            async () => (await TwoYears.ReceiptsAsync(Services)).GetValueOrDefault("DecidedReasons") == 1, "the outbox brings the entry");
    }

    private static BsonDocument HasDetails(string id) => new() { { "_id", id }, { "details", new BsonDocument("$ne", BsonNull.Value) } };

    private async Task<string> DeclareAsync(DateTimeOffset? endedAt)
    {
        var (id, day) = (Ids.New(), new DateOnly(2026, 12, 3));
        var details = new AbsenceDetails(AbsenceReason.ChildIllness, "Fièvre", BodyHash: "hash");
        var absence = new Absence
        {
            Id = id,
            Number = "ABS-2026-000001",
            HouseholdId = Household,
            ChildId = "child",
            DeclaredBy = "parent",
            DeclaredAt = Start,
            From = day,
            To = day,
            Details = Services.GetRequiredService<AbsenceSeal>().Encrypt(id, details),
            Days = [],
            Claims = [],
            Documents = [],
            Idempotency = new Idempotency(Ids.New(), BodyHash: ""),
            State = endedAt is null ? AbsenceState.UnderReview : AbsenceState.Accepted,
            Recipients = [],
            EndedAt = endedAt,
        };
        Assert.True((await Services.GetRequiredService<AbsenceStore>().InsertAsync(absence, [], default)).IsSaved);
        return id;
    }

    private async Task StoreOthersAsync()
    {
        var request = new ReservationRequest
        {
            Id = Ids.New(),
            Number = "RES-2026-000001",
            HouseholdId = Household,
            SubmittedBy = "parent",
            Role = "family",
            SubmittedAt = Start,
            Parts = [new RequestPart("enrolment", "child", "2026-2027", [], [], RequestPartState.Taken)],
            Idempotency = new Idempotency(Ids.New(), BodyHash: ""),
            Recipients = [],
        };
        var act = new CancellationAct
        {
            Id = Ids.New(),
            Kind = ActKind.Closure,
            Digest = "digest",
            DecidedBy = "agent",
            DecidedAt = Start,
            State = ActState.Done,
        };
        await Services.GetRequiredService<RequestStore>().InsertAsync(request, default);
        await Services.GetRequiredService<ActStore>().AddAsync(act, [], default);
        // A planning of a school year that ended two years before this one ends.
        var planning = Planning.Empty("enrolment", "2024-2025");
        Assert.True(await Services.GetRequiredService<PlanningStore>().SaveAsync(
            new PlanningChange(APlanning.Empty() with { Planning = planning }, planning, PlanningCause.Import(Start)), default));
        await Database.GetCollection<BsonDocument>(HouseholdStore.Collection).InsertOneAsync(new BsonDocument("_id", Household));
        var journal = Services.GetRequiredService<Journal>();
        foreach (var action in new[] { "readAbsence", "declareAbsence" })
            await journal.WriteAsync(new JournalEntry(Ids.New(), Start, "agent", "agent", Household, action), default);
    }

    private async Task<long> CountRequestsAsync() => await CountAsync(AbsenceStore.Collection, [])
        + await CountAsync(RequestStore.Collection, []) + await CountAsync(ActStore.Collection, []);

    private Task<long> CountAsync(string collection, BsonDocument filter) =>
        Database.GetCollection<BsonDocument>(collection).CountDocumentsAsync(filter);
}
