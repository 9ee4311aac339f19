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
    [InlineData(Json, 1_000_000)]
    [InlineData("/absences", 13_500_000)]
    public async Task Post_BodyAtTheLimit_Passes(string path, int bytes)
    {
        var seen = await gateway.Client.SeenAsync(Post(path, bytes));

        Assert.Equal(bytes, seen.BodyBytes);
    }

    [Theory]
    [InlineData(Upload, 13_500_001, false)]
    [InlineData(Upload, 13_500_001, true)]
    [InlineData(Json, 1_000_001, false)]
    [InlineData(Json, 1_000_001, true)]
    [InlineData("/api/documents/reviews", 1_000_001, false)]
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
        using var response = await gateway.Client.SendAsync(Post("/absences", 13_500_001).FromBrowser());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(
            "<h1>L&#x2019;envoi est trop volumineux.</h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Post(string path, int bytes) =>
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]) }.Signed();
}
