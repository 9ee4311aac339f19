using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security;

[Collection(SharedParts.Name)]
public sealed class ScopeTests(Parts parts) : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await ScopedHost.StartAsync(parts.DocDb);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("family", "mine", "h1 a1 family False")]
    [InlineData("family", "h1", "h1 a1 family False")]
    [InlineData("agent", "h1", "h1 a1 agent True")]
    [InlineData("admin", "h2", "h2 a1 admin True")]
    public async Task HouseholdRoute_OfAnActorWithAccess_HasItsScope(string role, string household, string expected)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"households/{household}/data", role);
        Assert.Equal((HttpStatusCode.OK, expected), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("family", "h2")]
    [InlineData("family", "unknown")]
    [InlineData("family", "H1")]
    [InlineData("agent", "mine")]
    [InlineData("agent", "unknown")]
    [InlineData("admin", "mine")]
    public async Task HouseholdRoute_OfAnotherHousehold_IsNotFoundBeforeTheBodyIsRead(string role, string household)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"households/{household}/writes", role, "{ not json");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("urn:espace-famille:not-found", (await answer.Content.ReadFromJsonAsync<ProblemDetails>())!.Type);
    }

    [Theory]
    [InlineData("agent", "h1", HttpStatusCode.NotFound)]
    [InlineData("admin", "h1", HttpStatusCode.NotFound)]
    [InlineData("agent", "h2", HttpStatusCode.OK)]
    public async Task HouseholdRoute_OfAnAgentsOwnHousehold_IsNotFound(string role, string household, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/scoped/households/{household}/data");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.Issue(ScopedHost.Audience, role, "a1", more: new Claim(Actor.OwnHouseholdsClaim, "h0 h1")));
        using var answer = await _host.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    [InlineData("family-without-household", HttpStatusCode.Forbidden)]
    public async Task HouseholdRoute_OfACallerWithoutAccess_IsRefusedAsAProblem(string? role, HttpStatusCode expected)
    {
        using var answer = await SendAsync(HttpMethod.Get, "households/h1/data", role);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("me/account", "family", HttpStatusCode.OK)]
    [InlineData("me/account", "family-without-household", HttpStatusCode.OK)]
    [InlineData("me/account", "agent", HttpStatusCode.Forbidden)]
    [InlineData("me/account", null, HttpStatusCode.Unauthorized)]
    [InlineData("staff/list", "agent", HttpStatusCode.OK)]
    [InlineData("staff/list", "family", HttpStatusCode.Forbidden)]
    [InlineData("admin/list", "admin", HttpStatusCode.OK)]
    [InlineData("admin/list", "agent", HttpStatusCode.Forbidden)]
    public async Task AccountAndStaffRoutes_ByRole_AnswerAsTheirPolicyStates(string path, string? role, HttpStatusCode expected)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, role);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("family", "{}", HttpStatusCode.OK)]
    [InlineData("family", """{"onBehalf":{"reason":"Appel du 12"}}""", HttpStatusCode.BadRequest)]
    [InlineData("family", """{"onBehalf":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("agent", """{"onBehalf":{"reason":"  Appel du 12 "}}""", HttpStatusCode.OK)]
    [InlineData("agent", "{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("agent", """{"onBehalf":{"reason":" a "}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("agent", """{"onBehalf":{"reason":"a\tbcd"}}""", HttpStatusCode.UnprocessableEntity)]
    public async Task Write_WithAndWithoutAReason_IsTakenOrRefusedAtItsField(string role, string body, HttpStatusCode expected)
    {
        using var answer = await SendAsync(HttpMethod.Post, "households/h1/writes", role, body);
        Assert.Equal(expected, answer.StatusCode);
        if (expected is HttpStatusCode.OK)
            Assert.Equal(role is "agent" ? "a1 Appel du 12" : "", await answer.Content.ReadAsStringAsync());
        else
            Assert.Contains("\"onBehalf.reason\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdempotencyKey_OfOneAgentForTwoHouseholds_IsNotTheSame()
    {
        using var first = await SendAsync(HttpMethod.Post, "households/h1/keyed", "agent", "{}");
        using var second = await SendAsync(HttpMethod.Post, "households/h2/keyed", "agent", "{}");
        Assert.Equal("a1:h1:same-key", await first.Content.ReadAsStringAsync());
        Assert.Equal("a1:h2:same-key", await second.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? role, string? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/scoped/{path}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (role is not null)
        {
            var token = TestTokens.Issue(ScopedHost.Audience, role.Split('-')[0], "a1", role is "family" ? "h1" : null);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _host.Http.SendAsync(request);
    }
}
