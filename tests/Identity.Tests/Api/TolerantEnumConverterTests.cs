using System.Text.Json;
using EspaceFamille.Identity.Api;

namespace EspaceFamille.Identity.Tests.Api;

public sealed class TolerantEnumConverterTests
{
    [Theory]
    [InlineData("\"family\"", AccountRole.Family)]
    [InlineData("\"lifeguard\"", AccountRole.Unknown)]
    [InlineData("\"Family\"", AccountRole.Unknown)]
    [InlineData("3", AccountRole.Unknown)]
    [InlineData("{\"role\":[1]}", AccountRole.Unknown)]
    public void Read_KnownOrLaterValue_NeverThrows(string json, AccountRole expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<AccountRole[]>($"[{json}]")!.Single());

    [Fact]
    public void Write_KnownValue_IsCamelCase() => Assert.Equal("\"family\"", JsonSerializer.Serialize(AccountRole.Family));

    [Fact]
    public void Write_Unknown_Throws() => Assert.Throws<JsonException>(() => JsonSerializer.Serialize(AccountRole.Unknown));
}
