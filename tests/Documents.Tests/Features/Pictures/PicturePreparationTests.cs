using System.Net;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Features.Rendering.RenderFile;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Pictures;

/// <summary>Whatever is sent or answered in the place of a photograph: the stored picture stays, and the sender reads what to do.</summary>
[Collection(DocumentsService.Name)]
public sealed class PicturePreparationTests(DocumentsHost documents) : IAsyncLifetime
{
    private const string Own = "/api/documents/me/profile-picture";
    private AnalysisHost _host = null!;

    /// <summary>Answers that are no small picture, without those that wait for the timeout.</summary>
    public static TheoryData<string> Hostile => [.. Enum.GetValues<RendererMode>()
        .Except([RendererMode.Honest, RendererMode.Unreadable, .. RendererClientTests.Slow]).Select(mode => $"{mode}")];

    public async Task InitializeAsync()
    {
        _host = await documents.AnalysisAsync();
        await _host.ResetAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Set_RendererThatAnswersAnythingElse_KeepsThePictureBefore(string mode)
    {
        using var adult = Adult($"hostile-{mode}");
        var before = await SetAsync(adult, Photos.Png());
        _host.Renderer.Mode = Enum.Parse<RendererMode>(mode);

        using var refused = await adult.PutAsync(Own, Photos.Form(Photos.Png(70, 70)));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:espace-famille:picture-unavailable"), await ProblemAsync(refused));
        Assert.Equal(before.PictureId, (await adult.ReadAsync<OwnPictureResponse>(Own)).PictureId);
        Assert.Equal(
            FakeRenderer.Portrait(Photos.Png()), await adult.GetByteArrayAsync($"/api/documents/me/pictures/{before.PictureId}"));
    }

    [Fact]
    public async Task Set_FileThatIsRefused_StatesWhyAtItsField()
    {
        using var adult = Adult("refused-files");
        _host.Renderer.Mode = RendererMode.Honest;
        await AssertRefusedAsync(adult, PictureRefusalCode.NoFile);
        await AssertRefusedAsync(adult, PictureRefusalCode.TooManyFiles, Photos.Png(), Photos.Png());
        await AssertRefusedAsync(adult, PictureRefusalCode.EmptyFile, Array.Empty<byte>());
        await AssertRefusedAsync(adult, PictureRefusalCode.TooLarge, new byte[4_000_000]);
        await AssertRefusedAsync(adult, PictureRefusalCode.NotAPicture, Uploads.Pdf("no photograph"));
        await AssertRefusedAsync(adult, PictureRefusalCode.Infected, [.. Photos.Png(), .. Eicar.Pdf()]);
        _host.Renderer.Mode = RendererMode.Unreadable;
        await AssertRefusedAsync(adult, PictureRefusalCode.Unreadable, Photos.Png());
        Assert.Null((await adult.ReadAsync<OwnPictureResponse>(Own)).PictureId);
    }

    [Theory]
    [InlineData(nameof(ClamdMode.Refusing))]
    [InlineData(nameof(ClamdMode.Nonsense))]
    public async Task Set_ScannerThatIsUnavailable_SendsNothingToTheRenderer(string mode)
    {
        using var adult = Adult($"scanner-{mode}");
        await _host.Clamd.SwitchToAsync(Enum.Parse<ClamdMode>(mode));
        var sent = _host.Renderer.Files.Count;

        using var refused = await adult.PutAsync(Own, Photos.Form(Photos.Png(80, 80)));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:espace-famille:picture-unavailable"), await ProblemAsync(refused));
        Assert.Equal(sent, _host.Renderer.Files.Count);
    }

    /// <summary>What was sent is in memory alone: nothing of it is in any collection, in clear or in another picture.</summary>
    [Fact]
    public async Task Set_Photograph_StoresNothingOfTheFile()
    {
        using var adult = Adult("no-original");
        var photo = Photos.Png(90, 90);
        var set = await SetAsync(adult, photo);

        var database = _host.Services.GetRequiredService<IMongoDatabase>();
        foreach (var name in await (await database.ListCollectionNamesAsync()).ToListAsync())
            foreach (var document in await database.GetCollection<RawBsonDocument>(name).Find(FilterDefinition<RawBsonDocument>.Empty)
                .ToListAsync())
            {
                var bytes = document.ToBson();
                Assert.True(bytes.AsSpan().IndexOf(photo) < 0, name);
                Assert.True(bytes.AsSpan().IndexOf(FakeRenderer.Portrait(photo)) < 0, name);
            }

        Assert.Equal(FakeRenderer.Portrait(photo), await adult.GetByteArrayAsync($"/api/documents/me/pictures/{set.PictureId}"));
    }

    [Fact]
    public async Task Set_MoreThanTheHourlyLimit_IsRefusedUntilTheNextHour()
    {
        await using var service = _host.Start(("UploadQuota:PerHour", "1"));
        using var adult = DocumentsHost.Client(service, "family", "hasty", "hasty-household");
        await SetAsync(adult, Photos.Png());

        using var refused = await adult.PutAsync(Own, Photos.Form(Photos.Png()));

        Assert.Equal((HttpStatusCode.TooManyRequests, "urn:espace-famille:upload-quota"), await ProblemAsync(refused));
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Set_InstallationWithoutARenderer_IsNotOffered()
    {
        using var adult = documents.Family("without-renderer");

        using var refused = await adult.PutAsync(Own, Photos.Form(Photos.Png()));

        Assert.Equal((HttpStatusCode.Conflict, "urn:espace-famille:pictures-not-offered"), await ProblemAsync(refused));
        Assert.False((await adult.ReadAsync<OwnPictureResponse>(Own)).CanBeSet);
    }

    [Fact]
    public async Task Read_OwnPictureOfAnother_IsNotFound()
    {
        using var adult = Adult("own-picture");
        using var other = DocumentsHost.Client(_host.Factory, "family", "the-other-adult", "own-picture");
        var set = await SetAsync(adult, Photos.Png());

        using var foreign = await other.GetAsync($"/api/documents/me/pictures/{set.PictureId}");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Null((await other.ReadAsync<OwnPictureResponse>(Own)).PictureId);
    }

    private HttpClient Adult(string household) => _host.Family(household);

    private static async Task<OwnPictureResponse> SetAsync(HttpClient adult, byte[] photo)
    {
        using var response = await adult.PutAsync(Own, Photos.Form(photo));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<OwnPictureResponse>();
    }

    private static async Task AssertRefusedAsync(HttpClient adult, PictureRefusalCode code, params byte[][] files)
    {
        using var response = await adult.PutAsync(Own, Photos.Form(files));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = await response.ReadAsync<JsonElement>();
        var named = JsonNamingPolicy.CamelCase.ConvertName($"{code}");
        Assert.Equal(named, problem.GetProperty("facts").GetProperty("code").GetString());
        Assert.Equal(problem.GetProperty("title").GetString(), problem.GetProperty("errors").GetProperty("picture")[0].GetString());
    }

    private static async Task<(HttpStatusCode Status, string? Type)> ProblemAsync(HttpResponseMessage response) =>
        (response.StatusCode, (await response.ReadAsync<JsonElement>()).GetProperty("type").GetString());
}
