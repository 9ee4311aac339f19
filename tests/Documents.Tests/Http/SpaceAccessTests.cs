using System.Net;
using System.Security.Claims;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>
/// Every route of the storage space, called with the key of a space that is open: by staff, by the other adult of the household, and by a
/// token without a session. None of them receives a byte of it.
/// </summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceAccessTests(DocumentsHost host) : IAsyncLifetime
{
    private const string Canary = "canari-vert-91";
    private readonly string _household = $"space-access-{Ids.New()}";
    private SpaceBrowser? _owner;
    private string _document = "";

    private string Account => $"parent-of-{_household}";

    public async Task InitializeAsync()
    {
        _owner = SpaceBrowser.Of(host.Factory, Account);
        await _owner.CreateConfirmedAsync();
        _document = (await _owner.AddAsync(Canary, Uploads.Pdf(Canary))).DocumentId;
    }

    public Task DisposeAsync()
    {
        _owner!.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("admin")]
    [InlineData("kitchen")]
    [InlineData("finance")]
    public Task Routes_StaffWithTheOwnersKeyAndAccount_AreForbidden(string role) => AssertNothingAsync(
        DocumentsHost.Client(host.Factory, role, Account, _household, new Claim(Actor.SessionClaim, "session-1")),
        HttpStatusCode.Forbidden);

    [Fact]
    public Task Routes_TokenWithoutASession_AreForbidden() =>
        AssertNothingAsync(DocumentsHost.Client(host.Factory, "family", Account, _household), HttpStatusCode.Forbidden);

    /// <summary>The other adult has no space: what names the owner's is not there.</summary>
    [Fact]
    public async Task Routes_OtherAdultOfTheHousehold_ReachNothingOfTheOwner()
    {
        using var other = new SpaceBrowser(
            DocumentsHost.Client(host.Factory, "family", $"other-{Account}", _household, new Claim(Actor.SessionClaim, "session-1")))
        {
            Key = _owner!.Key,
        };
        foreach (var route in SpaceRouteCases.All.Keys.Where(route => route != $"POST {SpaceBrowser.Path}"))
        {
            var (status, body) = await CallAsync(other, route);
            Assert.DoesNotContain(Canary, body, StringComparison.Ordinal);
            Assert.True(
                status is HttpStatusCode.NotFound or HttpStatusCode.NoContent || route == $"GET {SpaceBrowser.Path}", $"{route}: {status}");
        }

        Assert.Single(await _owner.ListAsync());
    }

    /// <summary>Another adult whose own space is open, with the key of either opening: the owner's document is not there.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Routes_OtherAdultWithAnOpenSpaceOfTheirOwn_ReachNothingOfTheOwner(bool usesOwnKey)
    {
        using var other = new SpaceBrowser(DocumentsHost.Client(
            host.Factory, "family", $"third-{Account}-{usesOwnKey}", _household, new Claim(Actor.SessionClaim, "session-1")));
        await other.CreateConfirmedAsync();
        await other.AddAsync();
        if (!usesOwnKey)
            other.Key = _owner!.Key;
        foreach (var route in SpaceRouteCases.All.Keys)
        {
            var (status, body) = await CallAsync(other, route);
            Assert.DoesNotContain(Canary, body, StringComparison.Ordinal);
            if (route.Contains("{spaceDocumentId}", StringComparison.Ordinal))
                Assert.Equal((route, HttpStatusCode.NotFound), (route, status));
        }

        Assert.Single(await _owner!.ListAsync());
    }

    private async Task AssertNothingAsync(HttpClient client, HttpStatusCode expected)
    {
        using var stranger = new SpaceBrowser(client) { Key = _owner!.Key };
        foreach (var route in SpaceRouteCases.All.Keys)
        {
            var (status, body) = await CallAsync(stranger, route);
            Assert.Equal((route, expected), (route, status));
            Assert.DoesNotContain(Canary, body, StringComparison.Ordinal);
        }

        Assert.Single(await _owner.ListAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> CallAsync(SpaceBrowser browser, string route)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1].Replace("{spaceDocumentId}", _document, StringComparison.Ordinal));
        using var body = SpaceRouteCases.All[route].Body?.Invoke(null!);
        using var response = await browser.SendAsync(new HttpMethod(method), path, body);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
