using System.Net;
using System.Text;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>What few clients send and HTTP allows: it is forwarded unchanged, or refused with a problem, and never a 5xx.</summary>
[Collection(SharedGateway.Name)]
public sealed class UnusualRequestsTests(GatewayProcess gateway)
{
    /// <summary>"é" in UTF-8, a single Latin-1 byte, and a byte that neither allows: a cookie of the town's other site.</summary>
    private const string Bytes = "\u00c3\u00a9 \u00e9 \u0081";

    [Theory]
    [InlineData("Cookie", "ville=")]
    [InlineData("X-Custom", "")]
    [InlineData("User-Agent", "")]
    [InlineData("Referer", "https://ville.example/")]
    [InlineData("baggage", "ville=")]
    [InlineData("tracestate", "ville=")]
    public async Task Get_HeaderWithBytesOutsideAscii_IsForwarded(string header, string prefix)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 };
        using var client = new HttpClient(handler) { BaseAddress = gateway.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demandes").With(header, prefix + Bytes);

        var seen = await client.SeenAsync(request);

        Assert.Equal("portal", seen.Service);
        if (header is not ("baggage" or "tracestate"))
            Assert.Equal(prefix + Bytes, seen.Headers[header]);
    }

    [Theory]
    [InlineData("/api/x")]
    [InlineData("/api/x/y?z=1")]
    [InlineData("/api/reservationsx")]
    [InlineData("/api/reservations%2Fopenapi.json")]
    [InlineData("/api/..%2fdemandes")]
    public async Task Request_UnknownApiPath_IsNotFoundWithAProblem(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete })
        {
            using var response = await gateway.Client.SendAsync(new HttpRequestMessage(method, path).Signed().FromBrowser());

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("Cette page ou cet élément n’existe pas.", await response.ProblemTitleAsync());
        }
    }

    [Theory]
    [InlineData("/api/reservations/households/mine%2Fabsences")]
    [InlineData("/api/reservations/..%2Fidentity/me")]
    [InlineData("/api/reservations/a%252Fb")]
    [InlineData("/api/reservations/%2F%2Fidentity")]
    public async Task Get_EncodedSlash_StaysInItsSegment(string path)
    {
        var seen = await gateway.Client.SeenAsync(new HttpRequestMessage(HttpMethod.Get, path).Signed());

        Assert.Equal("reservations", seen.Service);
        Assert.Equal(path.Replace("%25", "%", StringComparison.Ordinal), seen.Path);
    }
}
