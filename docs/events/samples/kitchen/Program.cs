using System.Text.Json;
using EspaceFamille.Samples.Kitchen;
using RabbitMQ.Client;

// kitchen amqp://user:password@host:port/virtual-host QUEUE [FILE]: prints the meals of each day, place and group that an event
// changed.
var (address, queue, file) = (new Uri(args[0]), args[1], args.ElementAtOrDefault(2) ?? "meals.json");
var meals = File.Exists(file) ? JsonSerializer.Deserialize<Meals>(await File.ReadAllTextAsync(file))! : new Meals();
await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync();
await channel.BasicQosAsync(0, prefetchCount: 100, global: false);
var messages = new Subscriber(channel);
await channel.BasicConsumeAsync(queue, autoAck: false, messages);
Console.WriteLine($"Waiting for events of {queue}");
await foreach (var (tag, body) in messages.ReadAllAsync())
{
    var received = JsonDocument.Parse(body).RootElement;
    meals.Take(received);
    // The state is kept before the event is acknowledged: after a crash the broker delivers it again.
    await File.WriteAllTextAsync($"{file}.new", JsonSerializer.Serialize(meals));
    File.Move($"{file}.new", file, overwrite: true);
    await channel.BasicAckAsync(tag, multiple: false);
    foreach (var line in meals.Changed(received))
        Console.WriteLine(line);
}
