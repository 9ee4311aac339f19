using System.Security.Claims;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features;
using EspaceFamille.Notifications.Features.Mails.SendMails;
using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using MassTransit;
using MassTransit.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using MongoDB.Driver.Core.Configuration;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Service;

/// <summary>One document server for all tests; each test has its own database.</summary>
[CollectionDefinition(nameof(WithDocDb))]
public sealed class WithDocDb : ICollectionFixture<DocDbProcess>;

/// <summary>
/// The whole service with in-memory messages, a real SMTP server and the test's clock. An idle host sends nothing: it only reads
/// and writes the database of the process under test.
/// </summary>
internal sealed class NotificationsHost(string mongo, Mailbox mailbox, TimeProvider clock, string? database = null, bool idle = false)
    : WebApplicationFactory<Program>
{
    /// <summary>Observes the commands that the host sends to its database; null for none.</summary>
    public Action<ClusterBuilder>? Commands { get; init; }

    public string Database { get; } = database ?? $"t{Ids.New():N}".Replace("-", "", StringComparison.Ordinal);

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mongo:ConnectionString"] = mongo,
        ["Mongo:Database"] = Database,
        ["Auth:Issuer"] = TestTokens.Issuer,
        ["Auth:AllowHttp"] = "true",
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{mailbox.Port}",
        ["Smtp:Security"] = "None",
        ["MailLinks:ActiveKeyId"] = "tests",
        ["MailLinks:Keys:tests"] = Convert.ToBase64String(new byte[32]),
        ["ContactEncryption:ActiveKeyId"] = "tests",
        ["ContactEncryption:Keys:tests"] = Convert.ToBase64String(new byte[32]),
        ["Town:Name"] = "Ville de Tarnos",
        ["Town:Service"] = "Service Enfance et Éducation",
        ["Town:Address"] = "1 place de la Mairie, 40220 Tarnos",
        ["Town:Telephone"] = "05 36 49 00 00",
        ["Town:Email"] = "enfance@ville.example",
    };

    public AggregateStore<Mail> Mails => Services.GetRequiredService<AggregateStore<Mail>>();
    public MailQueue Queue => Services.GetRequiredService<MailQueue>();

    /// <summary>Publishes when the queues are bound: the host starts before its bus, and a message without a queue is lost.</summary>
    public async Task PublishAsync(object message)
    {
        var bus = Services.GetRequiredService<IBusControl>();
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, Eventually.Limit);
        await bus.Publish(message);
    }

    /// <summary>Waits until the mail meets the condition.</summary>
    public Task<Mail> MailAsync(string id, Func<Mail, bool> condition, string what, TimeSpan? limit = null) => Eventually.Some(
        async () => await Mails.FindAsync(mail => mail.Id == id, CancellationToken.None) is { } mail && condition(mail) ? mail : null,
        $"{id} {what}", limit);

    public Task ConsumedAsync<T>(int count)
        where T : class =>
        Eventually.True(
            () => Task.FromResult(Services.GetRequiredService<ITestHarness>().Consumed.Select<T>().Count() >= count),
            $"{count} {typeof(T).Name} consumed");

    public HttpClient As(string role, string account, string? household = null, params Claim[] more)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Issue("notifications", role, account, household, more));
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            TestTokens.Trust(services);
            TestMetrics.Serve(services);
            services.AddSingleton(clock);
            // The same clock for retention: of a test that is set in the past, it would erase the mails while the test reads them.
            services.AddSingleton(new TownClock(clock, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
            services.AddMassTransitTestHarness();
            if (Commands is not null)
                services.AddSingleton<IMongoClient>(ObservedClient());
            if (idle)
                services.Remove(services.Single(service => service.ImplementationType == typeof(MailDispatcher)));
        });
    }

    private MongoClient ObservedClient()
    {
        var settings = MongoClientSettings.FromConnectionString(mongo);
        settings.WriteConcern = WriteConcern.WMajority;
        settings.ClusterConfigurator = Commands;
        return new MongoClient(settings);
    }
}
