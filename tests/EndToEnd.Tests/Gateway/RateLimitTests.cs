using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

public sealed class RateLimitTests(StrictGatewayProcess gateway) : IClassFixture<StrictGatewayProcess>
{
    /// <summary>At the same time, so that no machine is so slow that the limit refills meanwhile.</summary>
    private const int Requests = 50;

    [Fact]
    public async Task Get_TooManyFromOneAddress_ReturnsRetryAfterAndServesOthers()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => gateway.Client.SendAsync(From("203.0.113.7"))));
        var refused = responses.FirstOrDefault(response => response.StatusCode == HttpStatusCode.TooManyRequests);

        Assert.NotNull(refused);
        Assert.StartsWith("Trop de demandes", await refused.ProblemTitleAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        using var other = await gateway.Client.SendAsync(From("203.0.113.8"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Get_KnownProxyWithTls_ReturnsStrictTransportSecurity()
    {
        using var response = await gateway.Client.SendAsync(From("203.0.113.9").With("X-Forwarded-Proto", "https"));

        Assert.Contains(
            "max-age=63072000", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    private static HttpRequestMessage From(string address) => new HttpRequestMessage(HttpMethod.Get, "/demandes")
        .With("Host", "famille.example")
        .With("X-Forwarded-For", address);
}
