using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Notifications.Api;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.Api.Tests;

/// <summary>The enums of all APIs as a client of the version before reads them.</summary>
public sealed class EnumTests
{
    public static TheoryData<Type> All =>
        [.. new[] { typeof(AccountRole), typeof(DayState), typeof(ReviewState), typeof(MailState) }
            .SelectMany(type => type.Assembly.GetExportedTypes()).Where(type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(All))]
    public void Read_ValueOfANewerVersion_IsUnknown(Type type)
    {
        Assert.Equal("Unknown", Enum.GetNames(type)[0]);
        foreach (var json in new[] { "\"somethingNew\"", "\"\"", "7", "{\"a\":[1]}", "[1]" })
            Assert.Equal("Unknown", $"{JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web)}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_EachKnownValue_IsCamelCaseAndReadBack(Type type)
    {
        foreach (var value in Enum.GetValues(type).Cast<object>().Skip(1))
        {
            var json = JsonSerializer.Serialize(value, type, JsonSerializerOptions.Web);
            Assert.Equal($"\"{JsonNamingPolicy.CamelCase.ConvertName($"{value}")}\"", json);
            Assert.Equal(value, JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_Unknown_Throws(Type type) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Enum.ToObject(type, 0), type, JsonSerializerOptions.Web));
}
