using System.Text.Json.Nodes;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>The AsyncAPI 3 document: one channel, the queue of a partner, and the messages that it may receive.</summary>
internal static class AsyncApiDocument
{
    /// <param name="baseAddress">Where schemas are published, with a slash at its end.</param>
    public static JsonObject Of(Uri baseAddress) => new()
    {
        ["asyncapi"] = "3.0.0",
        ["id"] = "urn:espace-famille:events",
        ["info"] = new JsonObject
        {
            ["title"] = "Espace Famille: events for other municipal systems",
            ["version"] = "1.0.0",
            ["description"] =
                "CloudEvents 1.0 in structured JSON. Each partner has a queue of its own, and pseudonyms of its own in the place of ids. "
                + "Events arrive at least once and in no promised order: keep the highest version per subject and drop the rest.",
        },
        ["defaultContentType"] = "application/cloudevents+json",
        ["channels"] = new JsonObject
        {
            ["queue"] = new JsonObject
            {
                ["address"] = "p.{partner}",
                ["description"] = "The partner's queue. It is declared by the town; the partner reads it.",
                ["parameters"] = new JsonObject { ["partner"] = new JsonObject { ["description"] = "Its name, such as cuisine." } },
                ["messages"] = Each(type => new JsonObject { ["$ref"] = $"#/components/messages/{type.Name}" }),
                ["bindings"] = new JsonObject
                {
                    ["amqp"] = new JsonObject
                    {
                        ["is"] = "queue",
                        ["queue"] = new JsonObject
                        {
                            ["name"] = "p.{partner}",
                            ["durable"] = true,
                            ["exclusive"] = false,
                            ["autoDelete"] = false,
                        },
                        ["bindingVersion"] = "0.3.0",
                    },
                },
            },
        },
        ["operations"] = new JsonObject
        {
            ["publish"] = new JsonObject
            {
                ["action"] = "send",
                ["channel"] = new JsonObject { ["$ref"] = "#/channels/queue" },
                ["summary"] = "The town publishes an event to the partner's queue.",
            },
        },
        ["components"] = new JsonObject
        {
            ["messages"] = Each(MessageOf),
            ["schemas"] = Each(type => EventSchemas.Of(type, baseAddress)),
        },
    };

    private static JsonObject Each(Func<EventType, JsonNode> of) =>
        new(EventType.All.Select(type => KeyValuePair.Create<string, JsonNode?>(type.Name, of(type))));

    private static JsonObject MessageOf(EventType type) => new()
    {
        ["name"] = type.FullName,
        ["title"] = type.Name,
        ["contentType"] = "application/cloudevents+json",
        ["payload"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(
                "specversion", "id", "source", "type", "subject", "time", "dataschema", "cursor", "previous", "data"),
            ["properties"] = new JsonObject
            {
                ["specversion"] = new JsonObject { ["const"] = "1.0" },
                ["id"] = Text("The same however often the event is delivered."),
                ["source"] = Text("urn:espace-famille: and the town's code."),
                ["type"] = new JsonObject { ["const"] = type.FullName },
                ["subject"] = Text("What it is about, as pseudonyms."),
                ["time"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
                ["datacontenttype"] = new JsonObject { ["const"] = "application/json" },
                ["dataschema"] = new JsonObject { ["type"] = "string", ["format"] = "uri" },
                ["traceparent"] = Text("A trace of the delivery alone."),
                ["cursor"] = Text("The event's position."),
                ["previous"] = Text("The position of the event before it in the partner's stream."),
                ["data"] = new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" },
            },
        },
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
