using System.Text.Json;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents.Tests.Records;

public sealed class DocumentFileTests
{
    [Fact]
    public void Read_ResponseOfANewerVersion_IgnoresUnknownFieldsAndKeepsTheOthers()
    {
        const string Json = """
            {"fileId":"f","name":"bon.pdf","kind":"avif","bytes":12,"sha256":"","scan":"quarantined","state":"shredded",
             "pages":[{"number":1}]}
            """;
        var file = JsonSerializer.Deserialize<DocumentFile>(Json, JsonSerializerOptions.Web)!;
        Assert.Equal(new DocumentFile("f", "bon.pdf", FileKind.Unknown, 12, "", ScanState.Unknown) { State = FileState.Unknown }, file);
    }

    [Fact]
    public void Read_ResponseOfTheVersionBefore_HasNoState()
    {
        const string Json = """{"fileId":"f","name":"bon.pdf","kind":"pdf","bytes":12,"sha256":""}""";
        var file = JsonSerializer.Deserialize<DocumentFile>(Json, JsonSerializerOptions.Web)!;
        Assert.Equal((null, null, null), (file.State, file.PageCount, file.ShownPages));
    }
}
