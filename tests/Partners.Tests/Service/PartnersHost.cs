using System.Security.Cryptography;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Features.Publishing;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Partners.Tests.Service;

/// <summary>One document server and one broker for all tests; each test has its own database and its own partners.</summary>
[CollectionDefinition(nameof(WithServers))]
public sealed class WithServers : ICollectionFixture<DocDbProcess>, ICollectionFixture<BrokerProcess>;

/// <summary>The whole service with in-memory messages inside, and a real broker for the partners.</summary>
internal sealed class PartnersHost(string mongo, BrokerProcess broker, string? database = null) : WebApplicationFactory<PartnersOptions>
{
    public string Database { get; } = database ?? $"t{Ids.New():N}".Replace("-", "", StringComparison.Ordinal);

    /// <summary>A partner with these rights, and its queue.</summary>
    public async Task<Partner> AddPartnerAsync(PartnerRights rights)
    {
        var name = $"t{Ids.New()[..12]}";
        var keys = Services.GetRequiredService<SealingKeys>();
        var partner = new Partner
        {
            Id = name,
            State = PartnerState.Active,
            Purpose = "Préparer les repas",
            LegalBasis = "Mission d’intérêt public",
            RetentionDays = 365,
            Rights = rights,
            RightsVersion = 1,
            SealedPseudonymKey = Sealed.Encrypt(keys, RandomNumberGenerator.GetBytes(32), PartnerKeys.ContextOf(name)),
            BrokerPasswordHash = "",
            AddedAt = Messages.At,
        };
        Assert.True(await Services.GetRequiredService<PartnerStore>().AddAsync(new Change<Partner>(partner), CancellationToken.None));
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker.Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(partner.QueueName, durable: true, exclusive: false, autoDelete: false);
        return partner;
    }

    /// <summary>Publishes when the queues are bound: the host starts before its bus, and a message without a queue is lost.</summary>
    public async Task PublishAsync(params object[] messages)
    {
        var bus = Services.GetRequiredService<IBusControl>();
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, Eventually.Limit);
        foreach (var message in messages)
            await bus.Publish(message);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Mongo:ConnectionString", mongo);
        builder.UseSetting("Mongo:Database", Database);
        builder.UseSetting("Auth:Issuer", TestTokens.Issuer);
        builder.UseSetting("Auth:AllowHttp", "true");
        builder.UseSetting("Partners:BrokerUri", broker.Uri);
        builder.UseSetting("Partners:ProvisionLimitSeconds", "0");
        builder.UseSetting("PartnerEncryption:ActiveKeyId", "tests");
        builder.UseSetting("PartnerEncryption:Keys:tests", Convert.ToBase64String(new byte[32]));
        builder.ConfigureTestServices(services =>
        {
            TestTokens.Trust(services);
            TestMetrics.Serve(services);
            services.AddMassTransitTestHarness();
        });
    }
}
