using System.Text.Json;
using EspaceFamille.Contracts.Requests;
using Xunit;

namespace EspaceFamille.Contracts.Tests;

public sealed class ApiEnumConverterTests
{
    [Theory]
    [InlineData("\"underReview\"", RequestState.UnderReview)]
    [InlineData("\"UnderReview\"", RequestState.UnderReview)]
    [InlineData("\"ofANewerVersion\"", RequestState.Unknown)]
    [InlineData("\"\"", RequestState.Unknown)]
    [InlineData("3", RequestState.Unknown)]
    [InlineData("{\"state\":[1]}", RequestState.Unknown)]
    public void Read_KnownOrLaterValue_NeverThrows(string json, RequestState expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<RequestState[]>($"[{json}]")!.Single());

    [Fact]
    public void Write_KnownValue_IsCamelCase() => Assert.Equal("\"underReview\"", JsonSerializer.Serialize(RequestState.UnderReview));

    [Fact]
    public void Write_Unknown_Throws() => Assert.Throws<JsonException>(() => JsonSerializer.Serialize(RequestState.Unknown));
}
