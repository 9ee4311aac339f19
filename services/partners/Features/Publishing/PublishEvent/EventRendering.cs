using System.Diagnostics;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Partners.Features.Publishing.PublishEvent;

/// <summary>An event as a CloudEvent 1.0 for one partner, structured, in JSON.</summary>
internal sealed class EventRendering(IOptions<TownIdentityOptions> town, IOptions<AuthOptions> auth)
{
    private static readonly ActivitySource Traces = new("EspaceFamille.Partners");
    private static readonly JsonEventFormatter Formatter = new();

    private static readonly CloudEventAttribute
        CursorAttribute = CloudEventAttribute.CreateExtension("cursor", CloudEventAttributeType.String),
        PreviousAttribute = CloudEventAttribute.CreateExtension("previous", CloudEventAttributeType.String),
        TraceAttribute = CloudEventAttribute.CreateExtension("traceparent", CloudEventAttributeType.String);

    /// <param name="previous">Of the event before it in the partner's stream; at position 0 where there is none.</param>
    public ReadOnlyMemory<byte> Of(LoggedEvent logged, Visibility visibility, PartnerView partner, Cursor at, Cursor previous)
    {
        var named = EventType.Named(logged.Type);
        var type = visibility is Visibility.Left ? named.Left : named;
        using var trace = NewTrace();
        var rendered = new CloudEvent(CloudEventsSpecVersion.V1_0, [CursorAttribute, PreviousAttribute, TraceAttribute])
        {
            Id = partner.Keys.Pseudonyms.Of(new PersonalId("event", logged.Source)),
            Source = new Uri($"urn:espace-famille:{town.Value.Code}"),
            Type = type.FullName,
            Subject = SubjectIds.Name(logged.SubjectId, partner.Keys.Pseudonyms.Of),
            Time = CutToSecond(logged.At),
            DataContentType = "application/json",
            DataSchema = new Uri(auth.Value.Issuer, $"api/events/schemas/{type.Name}.v1.json"),
            Data = visibility is Visibility.Left ? Json(new LeftData(logged.Version), type, partner) : Json(logged.Body, type, partner),
            [CursorAttribute] = at.ToString(),
            [PreviousAttribute] = previous.ToString(),
            [TraceAttribute] = trace?.Id,
        };
        return Formatter.EncodeStructuredModeMessage(rendered, out _);
    }

    private static JsonElement Json(string body, EventType type, PartnerView partner) =>
        Json(JsonSerializer.Deserialize(body, type.JsonIn(EventsJson.Default.Options))!, type, partner);

    private static JsonElement Json(object data, EventType type, PartnerView partner) =>
        JsonSerializer.SerializeToElement(data, type.JsonIn(partner.Keys.Json));

    /// <summary>A trace of its own, linked to ours: the partner cannot find what else belongs to the family's request.</summary>
    private static Activity? NewTrace()
    {
        var ours = Activity.Current;
        Activity.Current = null;
        try
        {
            ActivityLink[] links = ours is null ? [] : [new(ours.Context)];
            return Traces.StartActivity("publish to partner", ActivityKind.Producer, parentContext: default, links: links);
        }
        finally
        {
            Activity.Current = ours;
        }
    }

    private static DateTimeOffset CutToSecond(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
