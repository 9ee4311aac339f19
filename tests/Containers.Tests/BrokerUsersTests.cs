using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.TestKit;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>The broker's users as the chart's migration jobs made them, over the network of the pods that use them.</summary>
[Collection(SharedTown.Name)]
public sealed class BrokerUsersTests(ContainerTown town)
{
    private const int Refused = 403;
    private static readonly string[] Services = ["documents", "identity", "notifications", "partners", "reservations"];
    private static readonly CreateChannelOptions Confirming = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>A service, a message of another one, and a queue of another one.</summary>
    public static TheoryData<string, string, string> Others => new()
    {
        { "identity", "Reservations:AbsenceDeclared", "notifications-contact-changed" },
        { "reservations", "Documents:SupportingDocumentsReviewed", "documents-absence-declared" },
        { "documents", "Reservations:AbsenceSettled", "reservations-supporting-documents-reviewed" },
        { "notifications", "Identity:ContactChanged", "reservations-household-changed" },
    };

    /// <summary>A publisher, a message of its own, and a queue that consumes it.</summary>
    public static TheoryData<string, string, string> Consumed => new()
    {
        { "identity", "Identity:ContactChanged", "notifications-contact-changed" },
        { "reservations", "Reservations:AbsenceWithdrawn", "documents-absence-withdrawn" },
        { "documents", "Documents:SupportingDocumentsReviewed", "reservations-supporting-documents-reviewed" },
    };

    [SkippableTheory]
    [MemberData(nameof(Others))]
    public async Task User_OfOneService_IsRefusedWhatBelongsToAnother(string user, string message, string queue)
    {
        ContainerTown.IsHere();
        await using var connection = await ConnectAsync(user);

        Assert.Equal(Refused, await CodeAsync(connection, channel => PublishAsync(channel, Exchange(message), "")));
        Assert.Equal(Refused, await CodeAsync(connection, channel => PublishAsync(channel, queue, "")));
        Assert.Equal(Refused, await CodeAsync(connection, channel => PublishAsync(channel, exchange: "", queue)));
        Assert.Equal(Refused, await CodeAsync(connection, channel => channel.BasicGetAsync(queue, autoAck: true)));
        Assert.Equal(Refused, await CodeAsync(connection, channel => channel.QueueDeleteAsync(queue)));
    }

    /// <summary>By the consumer's own user; the user of the errors tool finds it there.</summary>
    [SkippableTheory]
    [MemberData(nameof(Consumed))]
    public async Task Message_ThatAPodCannotProcess_IsMovedToTheErrorQueue(string publisher, string message, string queue)
    {
        ContainerTown.IsHere();
        await using (var connection = await ConnectAsync(publisher))
        await using (var channel = await connection.CreateChannelAsync(Confirming))
            await PublishAsync(channel, Exchange(message), "");

        await using var tool = await ConnectAsync("errors");
        await using var reading = await tool.CreateChannelAsync();
        await Eventually.True(
            async () => await reading.BasicGetAsync($"{queue}_error", autoAck: true) is not null, $"the message lies in {queue}_error");
    }

    /// <summary>Each service is connected, and nobody with the administrator's user.</summary>
    [SkippableFact]
    public async Task Connections_OfThePods_AreThoseOfTheirOwnUsers()
    {
        ContainerTown.IsHere();
        var management = town.BrokerManagement();
        using var http = new HttpClient { BaseAddress = new Uri($"http://{management.Authority}/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(management.UserInfo)));

        // The broker lists a connection some seconds after it was opened.
        await Eventually.True(
            async () => (await http.GetFromJsonAsync<JsonArray>("api/connections"))!
                .Select(one => $"{one!["user"]}").Distinct().Order(StringComparer.Ordinal).SequenceEqual(Services),
            "each service is connected with its own user, and nobody else is");
    }

    private static string Exchange(string message) => $"EspaceFamille.Contracts.{message}";

    private static Task PublishAsync(IChannel channel, string exchange, string key) =>
        channel.BasicPublishAsync(exchange, key, mandatory: true, new BasicProperties(), "no message"u8.ToArray()).AsTask();

    private Task<IConnection> ConnectAsync(string user) => new ConnectionFactory { Uri = town.Broker(user) }.CreateConnectionAsync();

    /// <summary>The code with which the broker closes the channel.</summary>
    private static async Task<int> CodeAsync(IConnection connection, Func<IChannel, Task> act)
    {
        await using var channel = await connection.CreateChannelAsync(Confirming);
        var closed = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            closed.TrySetResult(reason.ReplyCode);
            return Task.CompletedTask;
        };
        // The client's exception for a closed channel differs from command to command.
        Assert.NotNull(await Record.ExceptionAsync(() => act(channel)));
        return await closed.Task.WaitAsync(Eventually.Limit);
    }
}
