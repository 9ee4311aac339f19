using System.Net;
using EspaceFamille.Platform.Tests.Security;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Platform.Tests.Http.Bounds;

[Collection(SharedParts.Name)]
public sealed class IdBoundsTests(Parts parts)
{
    private static readonly string Longest = new('1', IdBounds.MaxCharacters);

    [Theory]
    [InlineData("/api/scoped/households/{id}/data", HttpStatusCode.NotFound)]
    [InlineData("/api/scoped/staff/list?after={id}", HttpStatusCode.BadRequest)]
    public async Task Get_LongerByOneThanTheLongest_IsRefused(string path, HttpStatusCode expected)
    {
        await using var host = await ScopedHost.StartAsync(parts.DocDb);
        host.Http.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Issue(ScopedHost.Audience, "agent", "agent-1"));

        using var longest = await host.Http.GetAsync(path.Replace("{id}", Longest, StringComparison.Ordinal));
        using var longer = await host.Http.GetAsync(path.Replace("{id}", $"{Longest}1", StringComparison.Ordinal));

        Assert.NotEqual(HttpStatusCode.BadRequest, longest.StatusCode);
        Assert.Equal(expected, longer.StatusCode);
        Assert.Equal("application/problem+json", longer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task GetWithoutScope_LongQuery_Passes()
    {
        await using var host = await ScopedHost.StartAsync(parts.DocDb);

        using var answer = await host.Http.GetAsync($"/api/scoped/openapi.json?state={Longest}1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
