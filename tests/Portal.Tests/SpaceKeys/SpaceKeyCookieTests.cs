using EspaceFamille.Platform;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Portal.Tests.SpaceKeys;

public sealed class SpaceKeyCookieTests
{
    private const string Key = "qX0d2nYb7QhJ0m1c9sYw3k5tE8uR4vZ6aB1xC2dE3fG";
    private static readonly SpaceKeyCookie OverTls = new(Options.Create(new AuthOptions()));

    [Fact]
    public void Write_OverTls_IsForThePagesOfTheSpaceAloneAndEndsWithTheBrowser()
    {
        var http = new DefaultHttpContext();

        OverTls.Write(http, Key);

        var parts = $"{http.Response.Headers.SetCookie}".Split("; ");
        Assert.Equal(
            ["__Secure-espace-stockage=" + Key, "httponly", "path=/pieces-justificatives", "samesite=strict", "secure"],
            parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Delete_OverTls_NamesTheSamePath()
    {
        var http = new DefaultHttpContext();

        OverTls.Delete(http);

        var header = $"{http.Response.Headers.SetCookie}";
        Assert.StartsWith("__Secure-espace-stockage=; expires=Thu, 01 Jan 1970", header, StringComparison.Ordinal);
        Assert.Contains("; path=/pieces-justificatives", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Key, Key)]
    [InlineData("short", null)]
    [InlineData("qX0d2nYb7QhJ0m1c9sYw3k5tE8uR4vZ6aB1xC2dE3f+", null)]
    public void Read_Cookie_IsAKeyOrNothing(string sent, string? expected)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"__Secure-espace-stockage={sent}";

        Assert.Equal(expected, OverTls.Read(http.Request));
    }
}
