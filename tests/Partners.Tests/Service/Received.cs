using System.Text.Json;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.TestKit;
using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Service;

/// <summary>What a partner takes from its queue.</summary>
internal static class Received
{
    /// <summary>Waits for so many events.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ByAsync(BrokerProcess broker, Partner partner, int count)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker.Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        List<JsonElement> events = [];
        await Eventually.True(async () =>
        {
            while (events.Count < count && await channel.BasicGetAsync(partner.QueueName, autoAck: true) is { } message)
                events.Add(JsonDocument.Parse(message.Body).RootElement);
            return events.Count >= count;
        }, $"{partner.Id} receives {count} events, has {events.Count}");
        return events;
    }

    public static string Text(this JsonElement of, string name) => of.GetProperty(name).GetString()!;

    public static long Position(this JsonElement received, string attribute = "cursor") =>
        long.Parse(received.Text(attribute).Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
}
