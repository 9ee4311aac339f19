using System.Net.Http.Headers;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Pages and their assets are compressed, and assets are cached.</summary>
[Collection(SharedPortal.Name)]
public sealed class AssetTests(PortalProcess portal)
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task GetPage_CompressionAccepted_IsCompressed(string encoding)
    {
        using var response = await GetAsync("/infos-pratiques", encoding);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Fact]
    public async Task GetAssets_OfAPage_AreCompressedAndCachedForAYear()
    {
        var page = await portal.Visitor().ReadAsync("/");
        var assets = page.Split('"')
            .Where(part => part.StartsWith('/'))
            .Where(part => part.Contains(".css", StringComparison.Ordinal) || part.StartsWith("/icones.", StringComparison.Ordinal))
            .Select(part => part.Split('#')[0]).Distinct(StringComparer.Ordinal).ToArray();

        Assert.Equal(4, assets.Length);
        foreach (var asset in assets)
        {
            using var response = await GetAsync(asset, "gzip");
            Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
            Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
            Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 8_000);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var http = new HttpClient { BaseAddress = portal.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await http.SendAsync(request);
    }
}
