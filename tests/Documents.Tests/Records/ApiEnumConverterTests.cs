using System.Text.Json;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents.Tests.Records;

public sealed class ApiEnumConverterTests
{
    private static readonly Type[] Enums = [.. typeof(ReviewState).Assembly.GetExportedTypes().Where(type => type.IsEnum)];

    public static TheoryData<Type> All => [.. Enums];

    [Theory]
    [MemberData(nameof(All))]
    public void Read_ValueOfANewerVersion_IsUnknown(Type type)
    {
        foreach (var json in new[] { "\"somethingNew\"", "\"\"", "7", "{}", "[1]" })
            Assert.Equal("Unknown", $"{JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web)}");
        Assert.Equal("Unknown", Enum.GetNames(type)[0]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_EveryValue_IsCamelCaseAndReadBack(Type type)
    {
        foreach (var value in Enum.GetValues(type).Cast<object>().Skip(1))
        {
            var json = JsonSerializer.Serialize(value, type, JsonSerializerOptions.Web);
            Assert.Equal($"\"{JsonNamingPolicy.CamelCase.ConvertName($"{value}")}\"", json);
            Assert.Equal(value, JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web));
        }
    }

    [Fact]
    public void Read_ResponseOfANewerVersion_IgnoresUnknownFieldsAndKeepsTheOthers()
    {
        const string Json = """
            {"fileId":"f","name":"bon.pdf","kind":"heic","bytes":12,"sha256":"","scan":"quarantined","pages":[{"number":1}]}
            """;
        var file = JsonSerializer.Deserialize<DocumentFile>(Json, JsonSerializerOptions.Web)!;
        Assert.Equal(new DocumentFile("f", "bon.pdf", FileKind.Unknown, 12, "", ScanState.Unknown), file);
    }
}
