using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Features.Provisioning.ProvisionBroker;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Features.Provisioning;

/// <summary>Partners with a database and a virtual host of their own, and what provisions them.</summary>
internal sealed class ProvisionedTown : IAsyncDisposable
{
    public const int QueueLength = 100;
    private const string PublisherPassword = "publisher/password";
    private readonly string _id = Ids.New()[^8..];
    private readonly BrokerProcess _broker;
    private readonly WebApplication _app;

    public ProvisionedTown(ProvisionedServers servers)
    {
        _broker = servers.Broker;
        Settings = new(StringComparer.Ordinal)
        {
            ["Mongo:ConnectionString"] = servers.DocDb.ConnectionString,
            ["Mongo:Database"] = $"t{_id}",
            ["RabbitMq:Uri"] = _broker.Uri,
            ["Auth:Issuer"] = TestTokens.Issuer,
            ["Auth:AllowHttp"] = "true",
            ["Partners:BrokerUri"] = UriOf($"publisher-{_id}", PublisherPassword).AbsoluteUri,
            ["Partners:ManagementUri"] = _broker.ManagementUri,
            ["Partners:QueueLength"] = $"{QueueLength}",
            ["PartnerEncryption:ActiveKeyId"] = "tests",
            ["PartnerEncryption:Keys:tests"] = Convert.ToBase64String(new byte[32]),
        };
        var builder = WebApplication.CreateBuilder();
        foreach (var (name, value) in Settings)
            builder.Configuration[name] = value;
        builder.AddPartners();
        _app = builder.Build();
        Broker = new(_broker, Vhost);
    }

    public Dictionary<string, string> Settings { get; }

    public string Vhost => $"partners-{_id}";

    public ManagementClient Broker { get; }

    public ProvisionLoop Loop => _app.Services.GetRequiredService<ProvisionLoop>();

    public PartnerStore Store => _app.Services.GetRequiredService<PartnerStore>();

    public Uri PublisherUri => new(Settings["Partners:BrokerUri"]);

    /// <summary>In the partners' virtual host, or in another one.</summary>
    public Uri UriOf(string user, string password, string? vhost = null) => new UriBuilder(_broker.Uri)
    {
        UserName = user,
        Password = Uri.EscapeDataString(password),
        Path = $"/{Uri.EscapeDataString(vhost ?? Vhost)}",
    }.Uri;

    public Uri UriOf(Partner partner, string password) => UriOf(partner.QueueName, password);

    public Task ProvisionAsync() => _app.Services.GetRequiredService<Provisioner>().RunOnceAsync(CancellationToken.None);

    public async Task<Partner> AddAsync(string name, string password)
    {
        var partner = new Partner
        {
            Id = $"{name}-{_id}",
            State = PartnerState.Active,
            Purpose = "Préparer les repas",
            LegalBasis = "Mission d’intérêt public",
            RetentionDays = 365,
            Rights = new([EventKind.Days], []),
            RightsVersion = 1,
            SealedPseudonymKey = [],
            BrokerPasswordHash = BrokerPassword.Hash(password),
            AddedAt = DateTimeOffset.UnixEpoch,
        };
        await Store.AddAsync(new(partner), CancellationToken.None);
        await ProvisionAsync();
        return partner;
    }

    /// <summary>Changes the partner and provisions.</summary>
    public async Task ChangeAsync(Partner partner, Func<Partner, Partner> change)
    {
        await Store.ChangeAsync(partner.Id, now => new(change(now)), CancellationToken.None);
        await ProvisionAsync();
    }

    public static Task<IConnection> ConnectAsync(Uri address) =>
        new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    /// <summary>Publishes with the service's own user, each message confirmed.</summary>
    public async Task PublishAsync(Partner partner, params IEnumerable<string> texts)
    {
        await using var connection = await ConnectAsync(PublisherUri);
        await using var channel = await connection.CreateChannelAsync(new(true, true));
        foreach (var text in texts)
            await channel.BasicPublishAsync("", partner.QueueName, System.Text.Encoding.UTF8.GetBytes(text));
    }

    public async ValueTask DisposeAsync()
    {
        Broker.Dispose();
        await _app.DisposeAsync();
    }
}
