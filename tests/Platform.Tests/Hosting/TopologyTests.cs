using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>What the migrate command creates at the broker, read from the broker's management API.</summary>
[Collection(SharedParts.Name)]
public sealed class TopologyTests(Parts parts)
{
    private readonly string _queue = $"q{Ids.New()[^6..]}";

    [Fact]
    public async Task Migrate_Twice_LeavesTheErrorAndSkippedQueuesAndThePolicyOfEachQueue()
    {
        Assert.Equal(0, await MigrateAsync());
        Assert.Equal(0, await MigrateAsync());
        using var management = Management();
        foreach (var suffix in new[] { "_error", "_skipped" })
        {
            var moved = await management.GetFromJsonAsync<JsonElement>($"api/queues/%2F/{_queue}{suffix}");
            Assert.Equal(("quorum", true), (moved.GetProperty("type").GetString(), moved.GetProperty("durable").GetBoolean()));
        }

        var policy = await management.GetFromJsonAsync<JsonElement>($"api/policies/%2F/{_queue}");
        Assert.Equal($"^{_queue}$", policy.GetProperty("pattern").GetString());
        Assert.Equal(
            ("", $"{_queue}_error", false), (
                Of(policy, "dead-letter-exchange"), Of(policy, "dead-letter-routing-key"), policy.GetProperty("definition")
                    .TryGetProperty("delivery-limit", out _)));
    }

    [Fact]
    public async Task Message_ThatTheBrokerDeadLetters_LiesInTheErrorQueue()
    {
        await MigrateAsync();
        await using (var connection = await new ConnectionFactory { Uri = new Uri(parts.Broker.Uri) }.CreateConnectionAsync())
        await using (var channel = await connection.CreateChannelAsync())
        {
            await channel.BasicPublishAsync("", _queue, "stuck"u8.ToArray());
            await Eventually.True(async () =>
            {
                if (await channel.BasicGetAsync(_queue, autoAck: false) is not { } taken)
                    return false;
                await channel.BasicRejectAsync(taken.DeliveryTag, requeue: false);
                return true;
            }, "the message is there and is refused");
        }

        await Eventually.True(() => parts.Broker.HoldsAsync($"{_queue}_error"), "the broker moved it instead of dropping it");
    }

    [Fact]
    public async Task Consumer_Fault_GoesToTheErrorQueueThatMigrateDeclared()
    {
        await MigrateAsync();
        await using var host = await TestHost.StartAsync(
            parts.DocDb, parts.Broker.Uri, bus => Consume(bus, () => throw new InvalidOperationException("It cannot be.")));
        await host.Things.InsertAsync(Thing.New(), [Thing.Message("poison")], CancellationToken.None);
        await Eventually.True(() => parts.Broker.HoldsAsync($"{_queue}_error"), "the poison lies in the error queue");
    }

    /// <summary>The bus declares the same queue when it moves the message: another kind of queue would refuse it.</summary>
    [Fact]
    public async Task Message_OfATypeThatTheQueueDoesNotConsume_LiesInTheSkippedQueueThatMigrateDeclared()
    {
        await MigrateAsync();
        await using var host = await TestHost.StartAsync(
            parts.DocDb, parts.Broker.Uri, bus => Consume(bus, () => Task.CompletedTask));
        await using (var connection = await new ConnectionFactory { Uri = new Uri(parts.Broker.Uri) }.CreateConnectionAsync())
        await using (var channel = await connection.CreateChannelAsync())
        {
            var other = """{ "messageType": ["urn:message:EspaceFamille.Contracts.Later:Thing"], "message": { "id": "a" } }""";
            var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json" };
            await channel.BasicPublishAsync(_queue, "", mandatory: true, properties, Encoding.UTF8.GetBytes(other));
        }

        await Eventually.True(() => parts.Broker.HoldsAsync($"{_queue}_skipped"), "the message lies in the queue of skipped ones");
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Policy_BrokerWithADefaultDeliveryLimit_SetsTheLimit(int version, bool limited)
    {
        var policy = JsonSerializer.SerializeToElement(BrokerMigration.Policy("some-queue", version));
        Assert.Equal(limited, policy.GetProperty("definition").TryGetProperty("delivery-limit", out _));
    }

    private static string? Of(JsonElement policy, string name) => policy.GetProperty("definition").GetProperty(name).GetString();

    private async Task<int> MigrateAsync()
    {
        var uri = parts.Broker.UriOf("topology");
        await using var app = TestHost.Build(parts.DocDb, uri, consumers: bus => Consume(bus, () => Task.CompletedTask), more: builder =>
        {
            builder.Configuration["RabbitMq:ManagementUri"] = parts.Broker.ManagementUri;
        });
        return await app.RunOrServeAsync(["migrate"]);
    }

    private void Consume(IBusRegistrationConfigurator bus, Func<Task> consume) =>
        bus.AddHandler((ConsumeContext<AbsenceWithdrawn> _) => consume()).Endpoint(endpoint => endpoint.Name = _queue);

    private HttpClient Management() => new()
    {
        BaseAddress = new Uri(parts.Broker.ManagementUri),
        DefaultRequestHeaders =
            { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("guest:guest"))) },
    };
}
