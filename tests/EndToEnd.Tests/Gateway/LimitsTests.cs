using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

[Collection(SharedGateway.Name)]
public sealed class LimitsTests(GatewayProcess gateway)
{
    private const string Upload = "/api/documents/households/mine/supporting-documents";
    private const string Json = "/api/reservations/requests";

    [Theory]
    [InlineData(Upload, 13_500_000)]
    [InlineData($"{Upload}/0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59/files", 13_500_000)]
    [InlineData(Json, 1_000_000)]
    [InlineData("/absences/0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59/justificatif", 13_500_000)]
    [InlineData("/demandes/0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59/piece", 13_500_000)]
    [InlineData("/coordonnees/adresse", 13_500_000)]
    [InlineData("/api/documents/me/supporting-documents", 13_500_000)]
    [InlineData("/api/documents/me/supporting-documents/0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59/files", 13_500_000)]
    [InlineData("/rattachement/piece", 13_500_000)]
    [InlineData("/rattachement/piece/rat-0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59", 13_500_000)]
    [InlineData("/absences", 131_072)]
    [InlineData("/connect/token", 65_536)]
    public async Task Post_BodyAtTheLimit_Passes(string path, int bytes)
    {
        var seen = await gateway.Client.SeenAsync(Post(path, bytes));

        Assert.Equal(bytes, seen.BodyBytes);
    }

    [Theory]
    [InlineData(Upload, 13_500_001, false)]
    [InlineData(Upload, 13_500_001, true)]
    [InlineData($"{Upload}/0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59/files", 13_500_001, false)]
    [InlineData($"{Upload}/0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59/receipts", 1_000_001, false)]
    [InlineData(Json, 1_000_001, false)]
    [InlineData(Json, 1_000_001, true)]
    [InlineData("/api/documents/reviews", 1_000_001, false)]
    [InlineData("/reservations", 131_073, false)]
    [InlineData("/reservations", 131_073, true)]
    [InlineData("/compte/connexion", 131_073, false)]
    public async Task Post_BodyOverTheLimit_IsRefused(string path, int bytes, bool chunked)
    {
        var request = Post(path, bytes);
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("L’envoi est trop volumineux.", await response.ProblemTitleAsync());
    }

    [Fact]
    public async Task PostPage_BodyOverTheLimit_IsRefusedWithAPage()
    {
        using var response = await gateway.Client.SendAsync(Post("/absences/draft/justificatif", 13_500_001).FromBrowser());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(
            "<h1>L&#x2019;envoi est trop volumineux.</h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demandes", "<h1>Votre navigateur envoie trop de cookies &#xE0; ce site.")]
    [InlineData("/api/identity/me", "urn:espace-famille:http-431")]
    public async Task Get_CookiesBeyondWhatServicesRead_IsRefusedInWords(string path, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path).Signed("identity").FromBrowser();
        for (var cookie = 0; cookie < 60; cookie++)
            request.Headers.TryAddWithoutValidation("Cookie", $"c{cookie}={new string('a', 1000)}");

        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Post(string path, int bytes) =>
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]) }.Signed();
}
