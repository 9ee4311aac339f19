using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

public sealed class PlanningDaysSerializerTests
{
    private static readonly PlanningDaysSerializer Serializer = new();
    private static readonly DateOnly Monday = new(2026, 12, 14);

    [Fact]
    public void Deserialize_WhatWasSerialized_IsTheSame()
    {
        var days = Enum.GetValues<DayState>().ToDictionary(
            state => Monday.AddDays((int)state),
            state => new PlanningDay(state, $"absence-{state}", state is DayState.Reserved ? null : "request-1")
            {
                HouseholdId = state is DayState.Served ? null : "household-1",
                DecisionNumber = 1 + (int)state,
            });
        Assert.Equal(days, Deserialize(new BsonDocument { ["days"] = Serializer.ToBsonValue(days) }));
    }

    [Fact]
    public void Deserialize_NullAndUnknownFields_AreIgnored() => Assert.Equal(
        new PlanningDay(DayState.Reserved, RequestId: "request-1"),
        Deserialize(BsonDocument.Parse(
            "{ days: { '2026-12-14': { place: { code: 1 }, state: 'Reserved', absenceId: null, requestId: 'request-1' } } }"))[Monday]);

    [Theory]
    [InlineData("{ days: { '2026-12-14': { requestId: 'request-1' } } }")]
    [InlineData("{ days: { '2026-12-14': { state: 'Unheard' } } }")]
    [InlineData("{ days: { 'monday': { state: 'Reserved' } } }")]
    [InlineData("{ days: { '2026-12-xx': { state: 'Reserved' } } }")]
    public void Deserialize_NotADay_IsRefused(string document) =>
        Assert.Throws<FormatException>(() => Deserialize(BsonDocument.Parse(document)));

    [Fact]
    public void Deserialize_EmptyDocument_HasNoDays() => Assert.Empty(Deserialize(BsonDocument.Parse("{ days: {} }")));

    /// <summary>From bytes, as the driver reads them.</summary>
    private static IReadOnlyDictionary<DateOnly, PlanningDay> Deserialize(BsonDocument document)
    {
        using var reader = new MongoDB.Bson.IO.BsonBinaryReader(new MemoryStream(document.ToBson()));
        reader.ReadStartDocument();
        reader.ReadName();
        return Serializer.Deserialize(BsonDeserializationContext.CreateRoot(reader));
    }
}
