using System.Diagnostics.Metrics;
using System.Text;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.TestKit;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.ProvisionBroker;

[Collection(nameof(WithManagedBroker))]
public sealed class ProvisionerTests(ProvisionedServers servers) : IAsyncLifetime
{
    private const string Password = "p@ss/word";
    private readonly ProvisionedTown _town = new(servers);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task AddedPartner_OnceProvisioned_ReadsItsOwnQueueAlone()
    {
        var (kitchen, school) = (await _town.AddAsync("kitchen", Password), await _town.AddAsync("school", Password));
        await _town.PublishAsync(kitchen, "for the kitchen");

        Assert.Equal("for the kitchen", await GetAsync(kitchen, kitchen.QueueName));
        var refused = await Assert.ThrowsAnyAsync<OperationInterruptedException>(() => GetAsync(kitchen, school.QueueName));
        Assert.Equal(403, refused.ShutdownReason!.ReplyCode);
        var stored = await _town.Store.FindAsync(kitchen.Id, CancellationToken.None);
        Assert.Equal(stored!.Version, stored.ProvisionedVersion);
    }

    [Fact]
    public async Task ChangedPassword_OnceProvisioned_RefusesTheOldOneAndClosesItsConnections()
    {
        var partner = await _town.AddAsync("rotated", Password);
        await using var open = await ProvisionedTown.ConnectAsync(_town.UriOf(partner, Password));
        await _town.ChangeAsync(partner, now => now with { BrokerPasswordHash = BrokerPassword.Hash("another") });

        await Eventually.True(() => Task.FromResult(!open.IsOpen), "the connection is closed");
        await AssertRefusedAsync(partner, Password);
        await using var renewed = await ProvisionedTown.ConnectAsync(_town.UriOf(partner, "another"));
        Assert.True(renewed.IsOpen);
    }

    [Fact]
    public async Task SuspendedPartner_LosesItsOpenConsumer_AndFindsItsQueueWhenResumed()
    {
        var partner = await _town.AddAsync("suspended", Password);
        await using var open = await ProvisionedTown.ConnectAsync(_town.UriOf(partner, Password));
        var channel = await open.CreateChannelAsync();
        await channel.BasicConsumeAsync(partner.QueueName, autoAck: true, new AsyncEventingBasicConsumer(channel));
        await _town.ChangeAsync(partner, now => now with { State = PartnerState.Suspended });

        await Eventually.True(() => Task.FromResult(!open.IsOpen), "the consumer's connection is closed");
        await AssertRefusedAsync(partner, Password);
        await _town.PublishAsync(partner, "kept");
        await _town.ChangeAsync(partner, now => now with { State = PartnerState.Active });
        Assert.Equal("kept", await GetAsync(partner, partner.QueueName));

        await _town.ChangeAsync(partner, now => now with { State = PartnerState.Removed });
        await AssertRefusedAsync(partner, Password);
        Assert.Equal(["dropped"], await _town.Broker.NamesAsync("queues/VHOST"));
    }

    [Fact]
    public async Task ChangesByOthers_AtTheNextPass_AreRepaired()
    {
        var partner = await _town.AddAsync("drift", Password);
        var wanted = await DescribeAsync(partner);
        var everything = new { configure = ".*", write = ".*", read = ".*" };
        await _town.Broker.SendAsync(HttpMethod.Put, $"permissions/VHOST/{partner.QueueName}", everything);
        await _town.Broker.SendAsync(HttpMethod.Put, $"permissions/%2F/{partner.QueueName}", everything);
        await _town.Broker.SendAsync(HttpMethod.Delete, $"user-limits/{partner.QueueName}/max-connections");
        await _town.Broker.SendAsync(HttpMethod.Delete, $"queues/VHOST/{partner.QueueName}");
        await _town.Broker.SendAsync(HttpMethod.Delete, "policies/VHOST/partners");
        await _town.Broker.SendAsync(HttpMethod.Put, "users/p.unknown", new { password = "x", tags = "" });
        await _town.Broker.SendAsync(HttpMethod.Put, "queues/VHOST/p.unknown", new { durable = true });
        Assert.NotEqual(wanted, await DescribeAsync(partner));
        await _town.ProvisionAsync();

        Assert.Equal(wanted, await DescribeAsync(partner));
        Assert.DoesNotContain("p.unknown", await _town.Broker.NamesAsync("users"));
    }

    [Fact]
    public async Task FullQueue_DropsTheOldestAndCountsThem_WithoutBlockingThePublisher()
    {
        var partner = await _town.AddAsync("full", Password);
        long dropped = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "espace.partner.dropped")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags.ToArray().Contains(new("partner", partner.Id)) && tags.ToArray().Contains(new("reason", "maxlen")))
                Interlocked.Add(ref dropped, value);
        });
        listener.Start();
        await _town.PublishAsync(partner, Enumerable.Range(0, ProvisionedTown.QueueLength + 20).Select(number => $"{number}"));

        await Eventually.True(
            async () =>
            {
                await _town.ProvisionAsync();
                return Interlocked.Read(ref dropped) == 20;
            },
            "20 dropped messages are counted");
        Assert.Equal("20", await GetAsync(partner, partner.QueueName));
    }

    [Fact]
    public async Task Loop_AcrossARestartOfTheBroker_ProvisionsAgain()
    {
        var partner = await _town.AddAsync("restarted", Password);
        using var stop = new CancellationTokenSource();
        var running = _town.Loop.RunAsync(stop.Token);
        await servers.Broker.StopAsync();
        await servers.Broker.StartAsync();
        await Eventually.True(DeleteUserAsync, "the management API deletes the user");

        await Eventually.True(
            async () => (await _town.Broker.NamesAsync("users")).Contains(partner.QueueName), "the user is there again");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        async Task<bool> DeleteUserAsync()
        {
            try
            {
                await _town.Broker.SendAsync(HttpMethod.Delete, $"users/{partner.QueueName}");
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }

    private async Task<string> GetAsync(Partner partner, string queue)
    {
        await using var connection = await ProvisionedTown.ConnectAsync(_town.UriOf(partner, Password));
        await using var channel = await connection.CreateChannelAsync();
        return await channel.BasicGetAsync(queue, autoAck: true) is { } message ? Encoding.UTF8.GetString(message.Body.Span) : "";
    }

    private async Task AssertRefusedAsync(Partner partner, string password) =>
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => ProvisionedTown.ConnectAsync(_town.UriOf(partner, password)));

    /// <summary>What the broker has for the partner, as text.</summary>
    private async Task<string> DescribeAsync(Partner partner) => string.Join('\n',
        await _town.Broker.SendAsync(HttpMethod.Get, $"users/{partner.QueueName}"),
        await _town.Broker.SendAsync(HttpMethod.Get, $"users/{partner.QueueName}/permissions"),
        await _town.Broker.SendAsync(HttpMethod.Get, $"user-limits/{partner.QueueName}"),
        await _town.Broker.SendAsync(HttpMethod.Get, "policies/VHOST"),
        await _town.Broker.SendAsync(HttpMethod.Get, "queues/VHOST?columns=name,type"));
}
