using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EspaceFamille.TestKit;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Platform.Tests.Messaging;

/// <summary>What the broker lets a service's user do, once two services have migrated.</summary>
[Collection(SharedParts.Name)]
public sealed class ServiceRightsTests(Parts parts) : IAsyncLifetime
{
    private const string Withdrawn = "EspaceFamille.Contracts.Reservations:AbsenceWithdrawn";
    private const string Reviewed = "EspaceFamille.Contracts.Documents:SupportingDocumentsReviewed";
    private readonly TwoServices _services = new(parts);

    public Task InitializeAsync() => _services.MigrateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Services_WithTheirOwnUsers_PublishAndConsume()
    {
        await using var documents = await _services.DocumentsAsync();
        await using var reservations = await _services.ReservationsAsync();

        await reservations.Things.InsertAsync(Thing.New(), [Thing.Message("good")], CancellationToken.None);

        await Eventually.True(() => Task.FromResult(_services.Consumed.Contains("good")), "the other service consumed the message");
    }

    [Fact]
    public async Task Message_ThatTheConsumerCannotProcess_LiesInTheErrorQueue()
    {
        await using var documents = await _services.DocumentsAsync();
        await using var reservations = await _services.ReservationsAsync();

        await reservations.Things.InsertAsync(Thing.New(), [Thing.Message(TwoServices.Poison)], CancellationToken.None);

        await Eventually.True(() => parts.Broker.HoldsAsync($"{_services.DocumentsQueue}_error"), "the poison lies in the error queue");
    }

    /// <summary>A type that the queue does not consume is moved as well: no service can send a message of another one by its own.</summary>
    [Theory]
    [InlineData("not a message", "_error")]
    [InlineData(
        """{ "messageType": ["urn:message:EspaceFamille.Contracts.Identity:ContactChanged"], "message": { "accountId": "a" } }""",
        "_skipped")]
    public async Task Message_ThatIsNoneOfTheQueue_IsMovedForTheErrorsToolAndNotConsumed(string body, string suffix)
    {
        await using var documents = await _services.DocumentsAsync();
        await using var connection = await ConnectAsync("reservations");
        await using var channel = await connection.CreateChannelAsync(TwoServices.Confirming);

        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json" };
        await channel.BasicPublishAsync(Withdrawn, "", mandatory: true, properties, Encoding.UTF8.GetBytes(body));

        await using var tool = await ConnectAsync("errors");
        await using var reading = await tool.CreateChannelAsync();
        await Eventually.True(
            async () => await reading.BasicGetAsync($"{_services.DocumentsQueue}{suffix}", autoAck: false) is not null,
            "the message is moved to where the errors tool reads it");
        Assert.Empty(_services.Consumed);
    }

    [Theory]
    [InlineData(Reviewed)]
    [InlineData("reservations")]
    [InlineData("reservations_error")]
    [InlineData("documents_error")]
    [InlineData("")]
    [InlineData("amq.fanout")]
    [InlineData("amq.topic")]
    public async Task Publish_ByAUserWithoutTheRight_IsRefused(string target)
    {
        // The service that publishes is reservations, unless the target is its own.
        var user = target.StartsWith("reservations", StringComparison.Ordinal) ? "documents" : "reservations";
        await RefusedAsync(user, channel => channel.BasicPublishAsync(
            Exchange(target), _services.ReservationsQueue, mandatory: true, new BasicProperties(), "forged"u8.ToArray()).AsTask());
    }

    [Fact]
    public async Task Read_QueueOfAnotherService_IsRefused()
    {
        await RefusedAsync("reservations", channel => channel.BasicGetAsync(_services.DocumentsQueue, autoAck: true));
        await RefusedAsync("reservations", channel => channel.BasicGetAsync($"{_services.DocumentsQueue}_error", autoAck: true));
        await RefusedAsync("reservations", channel => channel.QueuePurgeAsync(_services.DocumentsQueue));
    }

    [Fact]
    public async Task Declare_WhatBelongsToAnotherService_IsRefused()
    {
        await RefusedAsync("reservations", channel => channel.QueueDeleteAsync(_services.DocumentsQueue));
        await RefusedAsync("reservations", channel => channel.QueueDeclareAsync("documents-new", true, false, false));
        await RefusedAsync("reservations", channel => channel.ExchangeDeclareAsync(Reviewed, ExchangeType.Fanout, durable: true));
        await RefusedAsync("reservations", channel => channel.QueueBindAsync(_services.ReservationsQueue, Reviewed, "elsewhere"));
        await RefusedAsync("reservations", channel => channel.QueueBindAsync(_services.DocumentsQueue, Withdrawn, "elsewhere"));
    }

    [Fact]
    public async Task ErrorsTool_WithItsOwnUser_ReadsErrorQueuesAndReturnsMessagesAndNothingElse()
    {
        await using (var connection = await ConnectAsync("errors"))
        await using (var channel = await connection.CreateChannelAsync(TwoServices.Confirming))
        {
            Assert.Null(await channel.BasicGetAsync($"{_services.ReservationsQueue}_error", autoAck: false));
            await channel.BasicPublishAsync(
                _services.ReservationsQueue, "", mandatory: true, new BasicProperties(), "returned"u8.ToArray());
        }

        Assert.True(await parts.Broker.HoldsAsync(_services.ReservationsQueue));
        await RefusedAsync("errors", channel => channel.BasicGetAsync(_services.ReservationsQueue, autoAck: false));
        await RefusedAsync("errors", channel => PublishAsync(channel, Reviewed));
        await RefusedAsync("errors", channel => PublishAsync(channel, ""));
        await RefusedAsync("errors", channel => PublishAsync(channel, $"{_services.ReservationsQueue}_error"));
        await RefusedAsync("errors", channel => channel.QueueDeleteAsync($"{_services.ReservationsQueue}_error"));
    }

    [Fact]
    public async Task Scaler_WithItsOwnUser_ReadsTheLengthOfQueuesAndNothingElse()
    {
        using var http = new HttpClient { BaseAddress = new Uri(parts.Broker.ManagementUri) };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $"{RabbitMqOptions.UserOf(_services.ScalerUri)}:{RabbitMqOptions.PasswordOf(_services.ScalerUri)}")));
        var queue = $"api/queues/%2F/{_services.ReservationsQueue}";

        var list = await http.GetFromJsonAsync<JsonElement>($"api/queues/%2F?name=^{_services.ReservationsQueue}$&use_regex=true&page=1");
        Assert.Equal(1, list.GetProperty("filtered_count").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(queue)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("api/users")).StatusCode);
        foreach (var (path, body) in new (string, object)[]
        {
            ($"{queue}/get", new { count = 1, ackmode = "ack_requeue_false", encoding = "auto" }),
            ($"api/exchanges/%2F/{Reviewed}/publish",
                new { properties = new { }, routing_key = "", payload = "forged", payload_encoding = "string" }),
        })
            Assert.False((await http.PostAsJsonAsync(path, body)).IsSuccessStatusCode, path);
        Assert.False((await http.DeleteAsync(queue)).IsSuccessStatusCode);
        Assert.False((await http.DeleteAsync($"{queue}/contents")).IsSuccessStatusCode);
    }

    [Fact]
    public void Messages_OfTheCatalogue_AreInTheNamespaceOfAPublisher()
    {
        var services = new[] { "identity", "reservations", "documents", "notifications", "partners" };
        Assert.All(
            Contracts.MessageCatalogue.All,
            message => Assert.Single(services, service => Regex.IsMatch(
                $"{message.Namespace}:{message.Name}", BrokerRights.OfService(service).Write, RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    private string Exchange(string target) => target
        .Replace("reservations", _services.ReservationsQueue, StringComparison.Ordinal)
        .Replace("documents_error", $"{_services.DocumentsQueue}_error", StringComparison.Ordinal);

    private static Task PublishAsync(IChannel channel, string exchange) =>
        channel.BasicPublishAsync(exchange, "any", mandatory: true, new BasicProperties(), "forged"u8.ToArray()).AsTask();

    private async Task<IConnection> ConnectAsync(string user) =>
        await new ConnectionFactory { Uri = new Uri(parts.Broker.UriOf(user)) }.CreateConnectionAsync();

    private async Task RefusedAsync(string user, Func<IChannel, Task> act)
    {
        await using var connection = await ConnectAsync(user);
        await using var channel = await connection.CreateChannelAsync(TwoServices.Confirming);
        var closed = new TaskCompletionSource<ushort>(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            closed.TrySetResult(reason.ReplyCode);
            return Task.CompletedTask;
        };
        // The broker refuses by closing the channel: the client's exception for that differs from command to command.
        Assert.NotNull(await Record.ExceptionAsync(() => act(channel)));
        Assert.Equal(403, await closed.Task.WaitAsync(Eventually.Limit));
    }
}
