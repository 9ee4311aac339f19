using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace EspaceFamille.Platform.Tests.Telemetry;

public sealed class LoggingTests
{
    [Fact]
    public async Task Requests_InAndOut_LeaveNoAddressInTheLog()
    {
        using var lines = new LogLines();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddPlatform("tests");
        builder.Logging.AddProvider(lines);
        builder.Services.AddHttpClient("api");
        await using var app = builder.Build();
        app.MapGet("/foyers", () => TypedResults.Ok("found"));
        await app.StartAsync();
        using var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("api");

        Assert.Equal("\"found\"", await client.GetStringAsync(new Uri(new Uri(app.Urls.First()), "foyers?nom=TOULEMONDE")));

        Assert.Contains(lines.All, line => line.Contains("Application started", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, line => line.Contains("TOULEMONDE", StringComparison.Ordinal));
    }
}
