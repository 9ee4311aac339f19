using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>An administrator changes the access of the demo town's agent, which is restored afterwards: other tests share it.</summary>
public abstract class StaffFixture(DemoTown town) : IAsyncLifetime
{
    private readonly HttpClient _browser = town.Host.NewBrowser();

    private protected const string Root = "/api/identity/staff";

    private protected static string AgentId { get; } = DemoIds.Account(People.Agent.Login);

    private protected static string Agent { get; } = $"{Root}/{AgentId}";

    private protected static string OwnHousehold { get; } = DemoIds.Household("F001");

    private protected DemoTown Town => town;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest(ReviewRights: null));
        var agent = await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Get, Agent));
        foreach (var household in agent.OwnHouseholds)
            await SendAsync(HttpMethod.Delete, $"{Agent}/own-households/{household.HouseholdId}");
        _browser.Dispose();
    }

    private protected static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        using (answer)
            return (await answer.Content.ReadFromJsonAsync<T>())!;
    }

    private protected async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, object? body = null, string by = "admin-1")
    {
        var key = town.Host.Services.GetRequiredService<OidcKeys>().Signing[0];
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        var token = new AccessTokenIssuer(key, IdentityHost.Issuer, "identity").Issue(new Bearer(by, "admin", Household: null));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _browser.SendAsync(request);
    }
}
