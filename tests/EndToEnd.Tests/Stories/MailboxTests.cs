using System.Globalization;
using EspaceFamille.Story;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>The mailbox of a story, on a stub of its page's API with more mails than one page holds.</summary>
public sealed class MailboxTests : IAsyncLifetime
{
    private const int Mails = 120;
    private readonly WebApplication _page = Page();

    public Task InitializeAsync() => _page.StartAsync();

    public async Task DisposeAsync() => await _page.DisposeAsync();

    [Fact]
    public async Task WaitFor_MailFollowedByMoreThanAPage_FindsIt()
    {
        using var mailbox = new Mailbox(new Uri(_page.Urls.First()));

        var mail = await mailbox.WaitForAsync("ABS-2026-000000", "bien reçu");

        Assert.Equal("mail 0", mail.Subject);
        Assert.Equal(1, await mailbox.CountAsync("ABS-2026-000000"));
    }

    private static WebApplication Page()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var page = builder.Build();
        page.MapGet("/api/messages", (int page, int pageSize) => TypedResults.Ok(new
        {
            results = Enumerable.Range(0, Mails).Reverse().Skip((page - 1) * pageSize).Take(pageSize).Select(number => new
            {
                id = $"{number}",
                subject = $"mail {number}",
                to = new[] { "nathalie@example.org" },
            }),
        }));
        page.MapGet("/api/messages/{id:int}/plaintext", (int id) => TypedResults.Text(
            string.Create(CultureInfo.InvariantCulture, $"Nous avons bien\nreçu votre déclaration ABS-2026-{id:D6}.")));
        return page;
    }
}
