using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EspaceFamille.Identity.Storage.Oidc;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Tests.Features.Oidc;

/// <summary>OpenIddict reads back from the database what it set.</summary>
[Collection(Documents.Name)]
public sealed class RoundTripTests(DemoTown town)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public async Task Application_AllFields_AreReadBackAsWritten()
    {
        var store = town.Host.Services.GetRequiredService<IOpenIddictApplicationStore<OidcApplication>>();
        var written = await store.InstantiateAsync(None);
        await store.SetClientIdAsync(written, $"client-{Ids.New()}", None);
        await store.SetRedirectUrisAsync(written, ["https://a.example/back", "https://b.example/back"], None);
        var names = ImmutableDictionary<CultureInfo, string>.Empty.Add(French, "Cuisine");
        await store.SetDisplayNamesAsync(written, names, None);
        await store.SetSettingsAsync(written, ImmutableDictionary<string, string>.Empty.Add("tkn_lft:act", "00:05:00"), None);
        var properties = ImmutableDictionary<string, JsonElement>.Empty.Add("a", JsonDocument.Parse("[1]").RootElement);
        await store.SetPropertiesAsync(written, properties, None);
        await store.CreateAsync(written, None);

        var read = (await store.FindByClientIdAsync(written.ClientId!, None))!;

        Assert.Equal(["https://a.example/back", "https://b.example/back"], (await store.GetRedirectUrisAsync(read, None)).AsEnumerable());
        Assert.Equal("Cuisine", (await store.GetDisplayNamesAsync(read, None))[French]);
        Assert.Equal("00:05:00", (await store.GetSettingsAsync(read, None))["tkn_lft:act"]);
        Assert.Equal("[1]", (await store.GetPropertiesAsync(read, None))["a"].GetRawText());
        Assert.Contains(await AllAsync(store.FindByRedirectUriAsync("https://b.example/back", None)), found => found.Id == written.Id);
    }

    [Fact]
    public async Task Authorization_AnyField_FindsIt()
    {
        var store = town.Host.Services.GetRequiredService<IOpenIddictAuthorizationStore<OidcAuthorization>>();
        var subject = Ids.New();
        var written = new OidcAuthorization
        {
            Subject = subject,
            ApplicationId = "a",
            Status = "valid",
            Type = "permanent",
            Scopes = ["x", "y"],
        };
        await store.CreateAsync(written, None);

        Assert.Single(await AllAsync(store.FindAsync(subject, "a", "valid", "permanent", ["x"], None)));
        Assert.Single(await AllAsync(store.FindAsync(subject, null, null, null, null, None)));
        Assert.Empty(await AllAsync(store.FindAsync(subject, "a", "valid", "permanent", ["x", "z"], None)));
        Assert.Equal(1, await store.RevokeBySubjectAsync(subject, None));
        Assert.Equal("revoked", (await store.FindByIdAsync(written.Id, None))!.Status);
    }

    [Fact]
    public async Task Scope_NameOrResource_FindsIt()
    {
        var store = town.Host.Services.GetRequiredService<IOpenIddictScopeStore<OidcScope>>();

        Assert.Equal(2, (await AllAsync(store.FindByNamesAsync(["documents", "identity", "unknown"], None))).Count);
        Assert.Equal("documents", Assert.Single(await AllAsync(store.FindByResourceAsync("documents", None))).Name);
        Assert.Equal(5, await store.CountAsync(None));
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
            all.Add(item);
        return all;
    }
}
