using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ExportPages;

/// <summary>An agent hands the pages of a household's documents to it.</summary>
[Collection(DocumentsService.Name)]
public sealed class ExportPagesTests(DocumentsHost documents) : AnalysisFixture(documents, pages: 2)
{
    private const string First = "001-ABS-2026-000001";
    private const string Place = "school";
    private readonly string _household = $"pages-{Ids.New()}";

    private ExportingAgents Agents => new(Host);

    [Fact]
    public async Task Export_ByAnAgent_HasThePagesAndTheListAndNothingElse()
    {
        await DeclareAsync();

        using var archive = await Agents.ExportAsync(_household);

        Assert.Equal(
            [$"{First}/piece-1-fichier-1-page-01.webp", $"{First}/piece-1-fichier-1-page-02.webp", "liste.txt"], archive.Names);
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf(_household), 2), archive.Bytes($"{First}/piece-1-fichier-1-page-02.webp"));
        Assert.Contains("Fichier 1 : certificat.pdf (2\u00A0pages, à partir de piece-1-fichier-1-page-01.webp)", archive.List,
            StringComparison.Ordinal);
        Assert.Contains("Pièce 1 : Certificat médical", archive.List, StringComparison.Ordinal);
        Assert.Contains("Réponse de la mairie : en attente", archive.List, StringComparison.Ordinal);
        Assert.Contains($"Motif : {ExportingAgents.Reason}", archive.List, StringComparison.Ordinal);
        Assert.DoesNotContain("NON JOINT", archive.List, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ByAnAgent_IsRecordedBeforeItsFirstByteAndShownToTheFamily()
    {
        var (absence, upload) = await DeclareAsync();
        var fileId = upload.Files[0].FileId;

        using var response = await Agents.SendAsync(_household, until: HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(
            [
                ("exportPages", "absence", absence.Request.Id, ExportingAgents.Reason),
                ("readExportedPage", "page", $"{fileId}/1", null), ("readExportedPage", "page", $"{fileId}/2", null),
                ("readReview", "absence", absence.Request.Id, null),
            ],
            (await EntriesAsync()).Select(entry => (entry.Action, entry.SubjectKind, entry.SubjectId, entry.Reason)).Order());
        var own = await ReadAsFamilyAsync(absence);
        Assert.Equal(fileId, Assert.Single(own.Readings).FileId);
        // The other one is of the agent that waited for the review.
        Assert.Equal(2, own.DetailReadings!.Count);
        Assert.Equal(ExportingAgents.Reason, Assert.Single(own.PageExports).Reason);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("absence:another-place", HttpStatusCode.Conflict)]
    [InlineData("reservations", HttpStatusCode.Conflict)]
    [InlineData("", HttpStatusCode.Conflict)]
    [InlineData("absence:" + Place, HttpStatusCode.OK)]
    [InlineData("absence", HttpStatusCode.OK)]
    public async Task Export_RightsOfTheAgent_DecideAndARefusalRecordsNothing(string rights, HttpStatusCode expected)
    {
        var (absence, _) = await DeclareAsync();

        using var response = await Agents.SendAsync(_household, rights);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected is HttpStatusCode.OK, (await ReadAsFamilyAsync(absence)).Readings.Count == 1);
        Assert.Equal(expected is HttpStatusCode.OK, (await EntriesAsync()).Count > 0);
    }

    [Fact]
    public async Task Export_RequestsAtTwoPlaces_HasThoseOfTheAgentsPlaceAndCountsTheOthers()
    {
        var (here, _) = await DeclareAsync();
        var (elsewhere, _) = await DeclareAsync("canteen");

        using var archive = await Agents.ExportAsync(_household, $"absence:{Place}");

        Assert.Equal(
            [$"{First}/piece-1-fichier-1-page-01.webp", $"{First}/piece-1-fichier-1-page-02.webp", "liste.txt"], archive.Names);
        Assert.Contains("NON JOINT : 1\u00A0autre demande du foyer", archive.List, StringComparison.Ordinal);
        Assert.Single((await ReadAsFamilyAsync(here)).PageExports);
        Assert.Empty((await ReadAsFamilyAsync(elsewhere)).PageExports);
        Assert.Empty((await ReadAsFamilyAsync(elsewhere)).Readings);
    }

    [Fact]
    public async Task Export_OwnHousehold_IsNotFoundAndRecordsNothing()
    {
        var (absence, _) = await DeclareAsync();

        using var response = await Agents.SendAsync(_household, own: _household);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty((await ReadAsFamilyAsync(absence)).Readings);
        Assert.Empty(await EntriesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    public async Task Export_WithoutAReason_IsRefusedAndRecordsNothing(string reason)
    {
        await DeclareAsync();

        using var response = await Agents.SendAsync(_household, reason: reason);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Export_ByAFamily_IsForbidden()
    {
        await DeclareAsync();
        using var family = Host.Family(_household);

        using var response = await family.PostAsJsonAsync($"{Paths.Household}/page-exports", new { });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Export_ErasedPendingAndWithdrawnDocuments_AreNamedAndNotJoined()
    {
        var (erased, gone) = await DeclareAsync();
        await Host.Documents.DeleteAsync(gone.DocumentId, default);
        var (withdrawn, _) = await DeclareAsync();
        await Host.PublishAsync(Absences.Withdrawn(withdrawn));
        await TestKit.Eventually.True(async () => (await Host.ReviewAsync(withdrawn)).WithdrawnAt is not null, "it is withdrawn");

        using var archive = await ExportWithPendingAsync();

        Assert.Equal(["liste.txt"], archive.Names);
        Assert.Contains("1\u00A0pièce effacée : il n’en reste rien", archive.List, StringComparison.Ordinal);
        Assert.Contains("demande retirée par la famille le ", archive.List, StringComparison.Ordinal);
        Assert.Contains("certificat.pdf (NON JOINT : en cours d’analyse", archive.List, StringComparison.Ordinal);
        Assert.Empty((await ReadAsFamilyAsync(withdrawn)).PageExports);
        Assert.Single((await ReadAsFamilyAsync(erased)).PageExports);
    }

    /// <summary>Makes the archive while one more document is being analysed.</summary>
    private async Task<PageZip> ExportWithPendingAsync()
    {
        var release = Host.Renderer.Hold();
        try
        {
            using var family = Host.Family(_household);
            var pending = await family.UploadAsync(text: "pending");
            await Host.DeclareAsync(_household, pending.DocumentId);
            return await Agents.ExportAsync(_household);
        }
        finally
        {
            release();
        }
    }

    private async Task<(AbsenceDeclared Absence, UploadResponse Upload)> DeclareAsync(string place = Place)
    {
        using var family = Host.Family(_household);
        var upload = await Host.UploadAsync(family, text: _household);
        return (await Host.DeclareAsync(Absences.Declared(_household, upload.DocumentId) with { PlaceIds = [place] }), upload);
    }

    private async Task<HouseholdReviewResponse> ReadAsFamilyAsync(AbsenceDeclared absence)
    {
        using var family = Host.Family(_household);
        return await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
    }

    /// <summary>What the exporting agent did.</summary>
    private async Task<IReadOnlyList<JournalEntry>> EntriesAsync() =>
    [
        .. (await Host.Services.GetRequiredService<Journal>().NewestAsync(_household, after: null, 100, default))
            .Where(entry => entry.AccountId == ExportingAgents.Account),
    ];
}
