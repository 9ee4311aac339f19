using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using EspaceFamille.Platform.Tests.Security;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Journals;

[Collection(SharedParts.Name)]
public sealed class HouseholdJournalTests(Parts parts) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await ScopedHost.StartAsync(parts.DocDb);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Read_ByAnAgent_HasTheEntriesOfThatHouseholdAndIsOneItself()
    {
        var now = TimeProvider.System.GetUtcNow();
        await Journal.WriteAsync(new(Ids.New(), now.AddHours(-1), "a1", "agent", "h1", "first"), None);
        await Journal.WriteAsync(new(Ids.New(), now.AddHours(-1), "a1", "agent", "h2", "other"), None);

        using var response = await GetAsync("h1", "agent");

        var page = (await response.Content.ReadFromJsonAsync<JournalResponse>())!;
        Assert.Equal(["readJournal", "first"], page.Entries.Select(entry => entry.Action));
        Assert.All(page.Entries, entry => Assert.Equal("h1", entry.HouseholdId));
    }

    [Theory]
    [InlineData("h1", "family", null, HttpStatusCode.Forbidden)]
    [InlineData("h2", "family", null, HttpStatusCode.NotFound)]
    [InlineData("h1", "agent", "h1", HttpStatusCode.NotFound)]
    [InlineData("h3", "agent", null, HttpStatusCode.NotFound)]
    public async Task Read_ByAFamilyOrOfAHouseholdThatIsNotThere_IsRefused(
        string household, string role, string? own, HttpStatusCode expected)
    {
        using var response = await GetAsync(household, role, own);

        Assert.Equal(expected, response.StatusCode);
    }

    private Journal Journal => _host.Services.GetRequiredService<Journal>();

    private async Task<HttpResponseMessage> GetAsync(string household, string role, string? own = null)
    {
        Claim[] more = own is null ? [] : [new(Actor.OwnHouseholdsClaim, own)];
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{ScopedHost.Audience}/households/{household}/journal");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.Issue(ScopedHost.Audience, role, "a1", role is "family" ? "h1" : null, more));
        return await _host.Http.SendAsync(request);
    }
}
