using System.IO.Compression;
using System.Net;
using System.Security.Claims;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Pictures;

/// <summary>
/// An account whose new link is limited, or whose link was suspended since its access token was issued, neither sees nor changes the
/// picture of a child.
/// </summary>
[Collection(DocumentsService.Name)]
public sealed class LimitedLinkPictureTests(DocumentsHost documents) : IAsyncLifetime
{
    private const string Child = "child", Pictures = $"{Paths.Household}/pictures", Own = $"{Paths.Household}/children/{Child}/picture";
    private AnalysisHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await documents.AnalysisAsync();
        await _host.ResetAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Picture_UnderALimitedLink_IsNeitherListedNorReadNorChanged()
    {
        using var mother = Adult("limited", "mother");
        var set = await SetAsync("limited", mother);
        using var father = Adult("limited", "father", new Claim(Actor.LimitedLinkClaim, "true"));

        await HasNoPictureAsync(father, set);

        Assert.Equal(set.PictureId, Assert.Single((await mother.ReadAsync<ChildPicturesResponse>(Pictures)).Pictures).PictureId);
    }

    [Fact]
    public async Task Picture_OfASuspendedLink_IsAbsentBeforeTheAccessTokenEnds()
    {
        using var mother = Adult("suspended", "mother");
        var set = await SetAsync("suspended", mother);
        using var father = Adult("suspended", "father");
        var before = await father.ReadAsync<ChildPicturesResponse>(Pictures);

        await KnowAsync(Photos.Household("suspended", ["mother"], Child) with { Version = 2 });

        Assert.Single(before.Pictures);
        await HasNoPictureAsync(father, set);
    }

    [Fact]
    public async Task Export_UnderALimitedLink_HasNoPictureOfAChild()
    {
        using var mother = Adult("export", "mother");
        await SetAsync("export", mother);
        using var father = Adult("export", "father", new Claim(Actor.LimitedLinkClaim, "true"));
        using var own = await father.PutAsync("/api/documents/me/profile-picture", Photos.Form(Photos.Png(60, 60)));
        own.EnsureSuccessStatusCode();

        using var archive = new ZipArchive(await father.GetStreamAsync($"{Paths.Documents}/export"));

        Assert.Equal(
            ["photos/mon profil.webp"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".webp", StringComparison.Ordinal)));
    }

    private static async Task HasNoPictureAsync(HttpClient adult, ChildPictureResponse set)
    {
        Assert.Empty((await adult.ReadAsync<ChildPicturesResponse>(Pictures)).Pictures);
        using var read = await adult.GetAsync($"{Pictures}/{set.PictureId}");
        using var replaced = await adult.PutAsync(Own, Photos.Form(Photos.Png(50, 50)));
        using var removed = await adult.DeleteAsync(Own);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (read.StatusCode, replaced.StatusCode, removed.StatusCode));
    }

    private HttpClient Adult(string household, string account, params Claim[] more) =>
        DocumentsHost.Client(_host.Factory, "family", account, household, more);

    private Task KnowAsync(HouseholdChanged household) =>
        _host.Services.GetRequiredService<HouseholdStore>().PutAsync(household, CancellationToken.None);

    /// <summary>The picture of the child, as its mother sets it.</summary>
    private async Task<ChildPictureResponse> SetAsync(string household, HttpClient mother)
    {
        await KnowAsync(Photos.Household(household, ["mother", "father"], Child));
        using var response = await mother.PutAsync(Own, Photos.Form(Photos.Png()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<ChildPictureResponse>();
    }
}
