using System.Net;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Oidc;

[Collection(Documents.Name)]
public sealed class ClientRegistrationTests(DemoTown town)
{
    [Fact]
    public async Task Start_ClientRemovedFromConfiguration_DeletesIt()
    {
        await using var before = await IdentityHost.StartAsync(town.Server);
        var settings = new Dictionary<string, string?>(before.Settings, StringComparer.Ordinal) { ["Clients:Story"] = "false" };

        await using var after = await IdentityHost.StartAsync(town.Server, settings);
        using var browser = after.NewBrowser();
        var story = await new StoryClient(browser).AuthorizeAsync();
        var machine = await new StoryClient(browser).PostAsync(
            ("grant_type", "client_credentials"), ("client_id", "kitchen-display"), ("client_secret", IdentityHost.MachineSecret));

        Assert.Equal(HttpStatusCode.BadRequest, story.StatusCode);
        Assert.Null(story.Headers.Location);
        Assert.True(machine.IsSuccessStatusCode);
    }
}
