using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

[Collection(SharedGateway.Name)]
public sealed class SecurityHeadersTests(GatewayProcess gateway)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compte/connexion")]
    [InlineData("/api/reservations/requests")]
    [InlineData("/api/notifications/away")]
    [InlineData("/api")]
    public async Task Get_Anything_CarriesTheCommonHeaders(string path)
    {
        using var response = await gateway.Client.GetAsync(path);

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Policy(response), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Policy(response), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task GetPage_Policy_AllowsThisSiteAndNothingInline()
    {
        using var response = await gateway.Client.GetAsync("/demandes");

        Assert.DoesNotContain("unsafe", Policy(response), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Policy(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetApi_Policy_SandboxesWhatIsDownloaded()
    {
        using var response = await gateway.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/api/documents/households/mine/supporting-documents/1").Signed());

        Assert.Contains("sandbox", Policy(response), StringComparison.Ordinal);
        Assert.DoesNotContain("'self'", Policy(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetApiPage_Scripts_CarryTheNonceOfThePolicyAndComeFromThisSite()
    {
        using var response = await gateway.Client.GetAsync("/api/");
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        var nonce = Policy(response).Split("'nonce-")[1].Split('\'')[0];

        Assert.DoesNotContain("unsafe-inline' 'nonce", Policy(response), StringComparison.Ordinal);
        Assert.Equal(html.Split("<script").Length - 1, html.Split($"nonce=\"{nonce}\"").Length - 1);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.All(
            ["identity", "reservations", "documents", "notifications", "partners"],
            service => Assert.Contains(service, html, StringComparison.Ordinal));
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private static string Policy(HttpResponseMessage response) => Header(response, "Content-Security-Policy");
}
