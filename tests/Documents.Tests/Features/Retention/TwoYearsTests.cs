using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using EspaceFamille.TestKit.Retention;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Retention;

/// <summary>Each class of this service's data over two years: stored until its end, then erased, with an entry in the journal.</summary>
[Collection(DocumentsService.Name)]
public sealed class TwoYearsTests : IDisposable
{
    private const string Household = "two-years";
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly BsonDocument HasWords = new("sealedWords", new BsonDocument("$ne", BsonNull.Value));
    private readonly DocumentsHost _host;
    private readonly WebApplicationFactory<Program> _service;

    /// <summary>A database of its own, whose collections are counted.</summary>
    public TwoYearsTests(DocumentsHost host)
    {
        _host = host;
        _host.TownTime.Shift = Start - TimeProvider.System.GetUtcNow();
        _service = host.Start(("Mongo:Database", $"documents-{Ids.New()}"));
    }

    private IServiceProvider Services => _service.Services;

    private IMongoDatabase Database => Services.GetRequiredService<IMongoDatabase>();

    public void Dispose()
    {
        _service.Dispose();
        _host.TownTime.Shift = TimeSpan.Zero;
    }

    [Fact]
    public async Task Run_OverTwoYears_ErasesEachClassAtItsEndAndNothingIsLeft()
    {
        using var family = DocumentsHost.Client(_service, "family", "parent", Household);
        var (unsent, decided, undecided) = (await UploadAsync(family), await UploadAsync(family), await UploadAsync(family));
        var refused = await OpenAsync(decided);
        var open = await OpenAsync(undecided);
        await RefuseAsync(refused);
        await Services.GetRequiredService<HouseholdStore>().PutAsync(Photos.Household(Household, "parent"), default);
        var pictures = Services.GetRequiredService<PictureStore>();
        await pictures.SetAsync(PictureOwner.OfAccount("parent"), Household);
        await pictures.RemoveAsync(
            PictureOwner.OfAccount("parent"), "parent", Photos.Entry(Services.GetRequiredService<TownClock>().Now), default);
        await Database.GetCollection<BsonDocument>(StaffAccessStore.Collection).InsertOneAsync(new BsonDocument("_id", "agent"));
        var now = Services.GetRequiredService<TownClock>().Now;
        await SpacesAsync(now);

        await TwoYears.PassAsync(
            Services, now,
            new("UnsentPieces", now.AddDays(7), () => PieceAsync(unsent)),
            new("DecidedPieces", now.AddMonths(2), () => PieceAsync(decided)),
            new("UndecidedPieces", new DateTimeOffset(2027, 9, 1, 0, 0, 0, TimeSpan.FromHours(2)), () => PieceAsync(undecided)),
            new("StaffWords", now.AddMonths(2), () => CountAsync(ReviewStore.Collection, HasWords)),
            new("Reviews", now.AddMonths(24), () => CountAsync(ReviewStore.Collection, new("_id", refused.Request.Id))),
            new("UploadCounts", now.AddDays(1).AddHours(-1), () => CountAsync(UploadCountStore.Collection, [])),
            new("Pictures", DateTimeOffset.MaxValue, () => CountAsync(HouseholdStore.Collection, [])),
            new("StorageSpaces", DateTimeOffset.MaxValue, () => CountAsync(SpaceStore.Collection, new("_id", "kept"))),
            new("ClosedStorageSpaces", now.AddDays(30), () => CountAsync(SpaceStore.Collection, new("_id", "closed"))),
            new("DisabledStorageSpaces", now.AddMonths(12), () => CountAsync(SpaceStore.Collection, new("_id", "disabled"))),
            new("EmptiedStorageSpaces", now.AddDays(30), () => CountAsync(SpaceStore.Collection, new("_id", "emptied"))),
            new("StorageSpaceOperations", now.AddMonths(12), () => CountAsync(SpaceOperationStore.Collection, [])),
            new("StorageSpaceSessions", now.AddDays(1), () => CountAsync(SpaceAttemptStore.Collection, [])),
            new("RemovedPictures", now.AddMonths(2), () => CountAsync(PictureStore.Collection, [])),
            new("Accounts", DateTimeOffset.MaxValue, () => CountAsync(StaffAccessStore.Collection, [])),
            new("Readings", now.AddMonths(12), () => CountAsync("audit", new("action", "readReview"))),
            new("Journal", now.AddMonths(24), () => CountAsync("audit", new("action", "refuseReview"))));

        await Services.GetRequiredService<RetentionRun>().RunAsync(open.DeclaredAt.AddMonths(24).AddDays(1), default);
        // A storage space is kept for three years.
        Assert.Equal(["audit", SpaceStore.Collection], (await TwoYears.LeftAsync(Services)).Order(StringComparer.Ordinal));
        var receipts = await TwoYears.ReceiptsAsync(Services);
        Assert.Equal((1, 1, 2), (receipts["UndecidedPieces"], receipts["Readings"], receipts["Reviews"]));
    }

    [Fact]
    public async Task Run_DecidedReview_KeepsTheDecisionsFactsWithoutItsWords()
    {
        using var family = DocumentsHost.Client(_service, "family", "parent", Household);
        var upload = await UploadAsync(family);
        var absence = await OpenAsync(upload);
        await RefuseAsync(absence);
        var now = Services.GetRequiredService<TownClock>().Now;

        await Services.GetRequiredService<RetentionRun>().RunAsync(now.AddMonths(2).AddDays(1), default);

        var review = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal(
            (ReviewDecision.Refused, RefusalReason.WrongDates, null, "ABS-2026-000001"),
            (review.Decision, review.Reason, review.Words, review.Number));
        Assert.Empty(review.Documents);
        Assert.Equal(now.AddMonths(2).AddDays(1), review.DocumentsErasedAt);
        var receipts = await TwoYears.ReceiptsAsync(Services);
        await Eventually.True(
            async () => (receipts = await TwoYears.ReceiptsAsync(Services)).ContainsKey("StaffWords"), "the outbox brings the entry");
        Assert.Equal((1, 1), (receipts["DecidedPieces"], receipts["StaffWords"]));
    }

    /// <summary>Orphans and documents without a review are found too: nothing is kept because something is missing.</summary>
    [Fact]
    public async Task Run_DocumentWhoseReviewIsMissing_IsErasedAtTheEndOfTheSchoolYear()
    {
        using var family = DocumentsHost.Client(_service, "family", "parent", Household);
        var upload = await UploadAsync(family);
        var absence = await OpenAsync(upload);
        await Database.GetCollection<BsonDocument>(ReviewStore.Collection).DeleteManyAsync(new BsonDocument());
        var run = Services.GetRequiredService<RetentionRun>();

        await run.RunAsync(new DateTimeOffset(2027, 8, 31, 23, 0, 0, TimeSpan.FromHours(2)), default);
        Assert.Equal(3, await PieceAsync(upload));
        await run.RunAsync(new DateTimeOffset(2027, 9, 1, 1, 0, 0, TimeSpan.FromHours(2)), default);
        Assert.Equal((0, 1), (await PieceAsync(upload), (await TwoYears.ReceiptsAsync(Services))["UndecidedPieces"]));
        Assert.NotNull(absence);
    }

    private async Task SpacesAsync(DateTimeOffset now)
    {
        var (spaces, today) = (Services.GetRequiredService<SpaceStore>(), DateOnly.FromDateTime(now.DateTime));
        foreach (var space in new[]
        {
            new Space { Id = "kept", Documents = [], UsedOn = today },
            new Space { Id = "closed", Documents = [], UsedOn = today, ClosedAt = now },
            new Space { Id = "disabled", Documents = [], UsedOn = today, DisabledAt = now },
            new Space { Id = "emptied", Documents = [], UsedOn = today, EmptiedOn = today.AddDays(SpaceRules.EmptyingDays) },
        })
            Assert.True(await spaces.CreateAsync(new(space), default));
        await Services.GetRequiredService<SpaceOperationStore>().WriteAsync("kept", new(now, SpaceAct.Closed), today, key: null, default);
        await Services.GetRequiredService<SpaceAttemptStore>().SaveAsync(new("kept", 1, now, LoginAttempts.None), default);
    }

    private async Task<UploadResponse> UploadAsync(HttpClient family)
    {
        var upload = await family.UploadAsync();
        await Services.GetRequiredService<PageStore>().WriteAsync(
            upload.DocumentId, upload.Files[0].FileId!, [new Page(1, 1, WebP.Picture(1, 1), "text")], default);
        Assert.Equal(3, await PieceAsync(upload));
        return upload;
    }

    private async Task<AbsenceDeclared> OpenAsync(UploadResponse upload)
    {
        var absence = Absences.Declared(Household, upload.DocumentId);
        await Services.GetRequiredService<ReviewOpening>().ReceiveAsync(ReviewedRequest.Of(absence), default);
        return absence;
    }

    private async Task RefuseAsync(AbsenceDeclared absence)
    {
        using var agent = DocumentsHost.Client(_service, "agent", "agent-1");
        await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        using var response = await agent.PostAsJsonAsync(
            $"{Paths.Review(absence)}/refuse", new { reason = "wrongDates", words = "Le certificat porte une autre date." });
        response.EnsureSuccessStatusCode();
        await Eventually.True(async () => await CountAsync("audit", new("action", "refuseReview")) > 0, "the outbox brings the entry");
    }

    /// <summary>The document, its originals and its pages.</summary>
    private async Task<long> PieceAsync(UploadResponse upload) =>
        await CountAsync(SupportingDocumentStore.Collection, new("_id", upload.DocumentId))
        + await CountAsync(FileBytesStore.Collection, new("documentId", upload.DocumentId))
        + await CountAsync(PageStore.Collection, new("documentId", upload.DocumentId));

    private Task<long> CountAsync(string collection, BsonDocument filter) =>
        Database.GetCollection<BsonDocument>(collection).CountDocumentsAsync(filter);
}
