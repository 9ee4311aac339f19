using System.Net;
using System.Text;
using System.Text.Json;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace EspaceFamille.Platform.Tests.Http;

/// <summary>Requests that HTTP allows although few clients send them, and bodies that nobody can read.</summary>
[Collection(SharedParts.Name)]
public sealed class RequestNormalizationTests(Parts parts)
{
    private const string Service = "requests";
    private const string Body = """{"id":"a","count":3}""";

    [Theory]
    [InlineData("application/json; charset=\"utf-8\"", HttpStatusCode.OK)]
    [InlineData("application/json; charset=UTF-8", HttpStatusCode.OK)]
    [InlineData("application/json;charset=us-ascii", HttpStatusCode.OK)]
    [InlineData("application/json; charset=klingon", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"\"", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_CharsetOfBody_IsAcceptedOrRefusedAsUnsupported(string contentType, HttpStatusCode expected)
    {
        await using var host = await StartAsync();
        using var request = Post(Body);
        Assert.True(request.Content!.Headers.TryAddWithoutValidation("Content-Type", contentType));

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Get_AcceptsOnlyHtml_StillReturnsAProblem()
    {
        await using var host = await StartAsync();
        foreach (var path in new[] { "/api/known", "/api/unknown" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept", "text/html");

            using var response = await host.Http.SendAsync(request);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("""{"id":"a","count":"many"}""", "count")]
    [InlineData("""{"id":{"a":1},"count":3}""", "id")]
    [InlineData("{", null)]
    [InlineData("[]", null)]
    public async Task Post_ValueOfAnotherType_NamesItsField(string body, string? field)
    {
        await using var host = await StartAsync();
        using var request = Post(body);
        request.Content!.Headers.ContentType = new("application/json");

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(field, problem.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Single().Name : null);
    }

    [Fact]
    public async Task Get_HeadersWithBytesOutsideAscii_AreAccepted()
    {
        await using var host = await StartAsync();

        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Http.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", "ville=caf\u00e9; autre=\u00ff");

        using var response = await client.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker, service: Service,
            routes: app => app.MapGet("/api/known", Problems.NotFound));
        host.Http.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Issue(Service, "family", "account", "household"));
        return host;
    }

    private static HttpRequestMessage Post(string body) =>
        new(HttpMethod.Post, "/things") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
}
