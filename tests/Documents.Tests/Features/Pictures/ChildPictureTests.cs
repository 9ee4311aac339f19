using System.IO.Compression;
using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Features.Retention.ErasePictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Pictures;

/// <summary>The picture of a child: its adults set, see and remove it, and nobody else does.</summary>
[Collection(DocumentsService.Name)]
public sealed class ChildPictureTests(DocumentsHost documents) : IAsyncLifetime
{
    private AnalysisHost _host = null!;

    private IServiceProvider Services => _host.Services;

    public async Task InitializeAsync()
    {
        _host = await documents.AnalysisAsync();
        await _host.ResetAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Set_ByOneAdult_IsSeenByTheOtherWithWhoSetIt()
    {
        await KnowAsync("seen", ["mother", "father"], "seen-child");
        using var mother = Adult("seen", "mother");
        using var father = Adult("seen", "father");

        var set = await SetAsync(mother, "seen-child", Photos.Png());

        var listed = Assert.Single((await father.ReadAsync<ChildPicturesResponse>(Pictures)).Pictures);
        Assert.Equal(("seen-child", set.PictureId, "adult-mother"), (listed.ChildId, listed.PictureId, listed.ChangedByAdultId));
        using var picture = await father.GetAsync($"{Pictures}/{set.PictureId}");
        Assert.Equal(FakeRenderer.Portrait(Photos.Png()), await picture.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/webp", picture.Content.Headers.ContentType!.MediaType);
        Assert.True(picture.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(picture.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(picture.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_SecondPicture_ReplacesTheFirstWithItsBytes()
    {
        await KnowAsync("replaced", ["parent"], "replaced-child");
        using var parent = Adult("replaced", "parent");
        var first = await SetAsync(parent, "replaced-child", Photos.Png());
        var before = await StoredAsync("replaced-child");

        var second = await SetAsync(parent, "replaced-child", Photos.Png(50, 50));

        using var gone = await parent.GetAsync($"{Pictures}/{first.PictureId}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(FakeRenderer.Portrait(Photos.Png(50, 50)), await parent.GetByteArrayAsync($"{Pictures}/{second.PictureId}"));
        var after = await StoredAsync("replaced-child");
        Assert.NotEqual(before["content"].AsByteArray, after["content"].AsByteArray);
        Assert.Equal(1, await Database.GetCollection<BsonDocument>(PictureStore.Collection)
            .CountDocumentsAsync(new BsonDocument("owner.personId", "replaced-child")));
    }

    [Fact]
    public async Task Remove_ByTheOtherAdult_ErasesTheBytesAndStatesWhoDid()
    {
        await KnowAsync("removed", ["mother", "father"], "removed-child");
        using var mother = Adult("removed", "mother");
        using var father = Adult("removed", "father");
        var set = await SetAsync(mother, "removed-child", Photos.Png());

        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var removal = await father.DeleteAsync($"{Children}/removed-child/picture");
            Assert.Equal(HttpStatusCode.OK, removal.StatusCode);
        }

        using var gone = await mother.GetAsync($"{Pictures}/{set.PictureId}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var listed = Assert.Single((await mother.ReadAsync<ChildPicturesResponse>(Pictures)).Pictures);
        Assert.Equal((null, "adult-father"), (listed.PictureId, listed.ChangedByAdultId));
        Assert.True((await StoredAsync("removed-child"))["content"].IsBsonNull);
        var actions = await Eventually.Some(
            async () => await Services.GetRequiredService<Journal>().NewestAsync("removed", after: null, 10, default) is { Count: 2 } found
                ? found
                : null,
            "both acts are in the journal");
        Assert.Equal(["removeChildPicture", "setChildPicture"], actions.Select(entry => entry.Action));
        Assert.All(actions, entry => Assert.Equal(("child", "removed-child"), (entry.SubjectKind, entry.SubjectId)));
    }

    [Fact]
    public async Task Set_ChildOfTwoHouseholds_IsSeenInBothWithoutTheOthersName()
    {
        await KnowAsync("custody-one", ["one"], "shared-child");
        await KnowAsync("custody-two", ["two"], "shared-child", "own-child");
        using var one = Adult("custody-one", "one");
        using var two = Adult("custody-two", "two");

        var set = await SetAsync(one, "shared-child", Photos.Png());
        var own = await SetAsync(two, "own-child", Photos.Png());

        var listed = (await two.ReadAsync<ChildPicturesResponse>(Pictures)).Pictures.Single(picture => picture.ChildId == "shared-child");
        Assert.Equal((set.PictureId, null), (listed.PictureId, listed.ChangedByAdultId));
        Assert.NotEmpty(await two.GetByteArrayAsync($"{Pictures}/{set.PictureId}"));
        using var foreign = await one.GetAsync($"{Pictures}/{own.PictureId}");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Read_ChildThatLeftTheHousehold_IsNotFoundAndThenErased()
    {
        await KnowAsync("left", ["parent"], "leaving-child");
        using var parent = Adult("left", "parent");
        var set = await SetAsync(parent, "leaving-child", Photos.Png());
        await HouseholdsAsync(Photos.Household("left", "parent") with { Version = 2 });

        using var gone = await parent.GetAsync($"{Pictures}/{set.PictureId}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.NotNull(await FindAsync("leaving-child"));
        await Services.GetRequiredService<UnlistedPictureEraser>().EraseAsync(Services.GetRequiredService<TownClock>().Now, default);
        Assert.Null(await FindAsync("leaving-child"));
    }

    [Fact]
    public async Task Export_ByAnAdult_HasThePicturesOfTheChildren()
    {
        await KnowAsync("exported", ["parent"], "exported-child");
        using var parent = Adult("exported", "parent");
        await SetAsync(parent, "exported-child", Photos.Png());
        using var own = await parent.PutAsync("/api/documents/me/profile-picture", Photos.Form(Photos.Png(60, 60)));
        own.EnsureSuccessStatusCode();

        using var archive = new ZipArchive(await parent.GetStreamAsync($"{Paths.Documents}/export"));

        Assert.Equal(
            ["photos/enfant exported-child.webp", "photos/mon profil.webp"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".webp", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("admin")]
    public async Task Read_ByStaff_IsForbidden(string role)
    {
        await KnowAsync("not-for-staff", ["parent"], "hidden-child");
        using var parent = Adult("not-for-staff", "parent");
        await parent.UploadAsync();
        var set = await SetAsync(parent, "hidden-child", Photos.Png());
        using var staff = DocumentsHost.Client(_host.Factory, role, $"{role}-of-photos");

        foreach (var path in new[] { "pictures", $"pictures/{set.PictureId}" })
        {
            using var response = await staff.GetAsync($"/api/documents/households/not-for-staff/{path}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    private const string Pictures = $"{Paths.Household}/pictures";
    private const string Children = $"{Paths.Household}/children";

    private IMongoDatabase Database => Services.GetRequiredService<IMongoDatabase>();

    private HttpClient Adult(string household, string account) =>
        DocumentsHost.Client(_host.Factory, "family", account, household);

    private Task KnowAsync(string household, string[] accounts, params string[] children) =>
        HouseholdsAsync(Photos.Household(household, accounts, children));

    private Task HouseholdsAsync(Contracts.Identity.HouseholdChanged household) =>
        Services.GetRequiredService<HouseholdStore>().PutAsync(household, default);

    private static async Task<ChildPictureResponse> SetAsync(HttpClient adult, string childId, byte[] photo)
    {
        using var response = await adult.PutAsync($"{Children}/{childId}/picture", Photos.Form(photo));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<ChildPictureResponse>();
    }

    private async Task<BsonDocument> StoredAsync(string childId) => (await FindAsync(childId))!;

    private async Task<BsonDocument?> FindAsync(string childId) => await Database.GetCollection<BsonDocument>(PictureStore.Collection)
        .Find(new BsonDocument("_id", PictureOwner.OfChild(childId).Key)).FirstOrDefaultAsync();
}
