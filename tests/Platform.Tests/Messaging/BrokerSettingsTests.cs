using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Platform.Tests.Messaging;

/// <summary>What a migration refuses, and the sentence that names it.</summary>
[Collection(SharedParts.Name)]
public sealed class BrokerSettingsTests(Parts parts)
{
    [Fact]
    public async Task Migrate_WithoutAManagementUser_IsRefused()
    {
        await using var app = Build(parts.Broker.UriOf("settings"), management: null);
        var refused = await Assert.ThrowsAsync<WrongSettingException>(() => MigrateAsync(app));
        Assert.Contains("RabbitMq:ManagementUri is missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Migrate_ManagementUserAsTheServicesUser_IsRefused()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Build(parts.Broker.Uri, parts.Broker.ManagementUri));
        Assert.Contains("a user of the service's own", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_WrongManagementPassword_NamesTheSetting()
    {
        var wrong = new UriBuilder(parts.Broker.ManagementUri) { Password = "s3cret" }.Uri.AbsoluteUri;
        await using var app = Build(parts.Broker.UriOf("settings"), wrong);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => MigrateAsync(app));
        var sentence = StartFailures.RefusalIn(refused);
        Assert.Contains("RabbitMq:ManagementUri", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_UserWithTagsOfItsOwn_IsLeftAlone()
    {
        using (var management = new BrokerManagement(new(parts.Broker.ManagementUri), "/"))
            await management.PutUserAsync("watcher", "a-password", BrokerRights.OfErrorsTool with { Tags = "monitoring" }, default);
        await using var app = Build(parts.Broker.UriOf("watcher"), parts.Broker.ManagementUri);
        var refused = await Assert.ThrowsAsync<WrongSettingException>(() => MigrateAsync(app));
        Assert.Contains("watcher has the tags monitoring", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_ManagementApiThatDoesNotRespond_IsAnOutageOfTheBroker()
    {
        await using var app = Build(parts.Broker.UriOf("settings"), $"http://a:b@127.0.0.1:{FreePort.Next()}/");
        var outage = await Assert.ThrowsAsync<RabbitMQ.Client.Exceptions.BrokerUnreachableException>(() => MigrateAsync(app));
        Assert.Equal((true, OutageLog.Broker), (Unavailable.IsPassing(outage), OutageLog.PartOf(outage)));
    }

    private WebApplication Build(string uri, string? management) => TestHost.Build(
        parts.DocDb, uri, more: builder => builder.Configuration["RabbitMq:ManagementUri"] = management);

    private static Task MigrateAsync(WebApplication app) =>
        app.Services.GetRequiredService<BrokerMigration>().RunAsync(CancellationToken.None);
}
