using System.Globalization;
using System.Net;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class SecurityTxtTests(PortalProcess portal)
{
    [Fact]
    public async Task Get_ContactConfigured_ContainsItAndExpiresWithinAYear()
    {
        var (process, visitor) = portal.StartAnother(("Portal__SecurityContact", "mailto:securite@mairie.example"));
        using var _ = process;
        await process.WaitForAsync("Application started");

        using var response = await visitor.GetAsync("/.well-known/security.txt");
        var fields = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("mailto:securite@mairie.example", fields["Contact"]);
        Assert.Equal($"{TestTokens.Issuer}.well-known/security.txt", fields["Canonical"]);
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(DateTimeOffset.Parse(fields["Expires"], CultureInfo.InvariantCulture), now.AddDays(30), now.AddYears(1));
    }

    [Fact]
    public async Task Get_NoContact_Returns404AndIsNotLinked()
    {
        using var response = await portal.Visitor().GetAsync("/.well-known/security.txt");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("security.txt", await portal.Visitor().ReadAsync("/contact"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InvalidContact_Fails()
    {
        using var process = portal.StartAnother(("Portal__SecurityContact", "http://example.org/")).Process;

        Assert.NotEqual(0, await process.WaitForExitAsync());

        Assert.Contains("Portal:SecurityContact is neither", process.Output, StringComparison.Ordinal);
    }
}
