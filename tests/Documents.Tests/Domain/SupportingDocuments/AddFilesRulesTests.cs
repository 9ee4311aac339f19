using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

public sealed class AddFilesRulesTests
{
    private static readonly SupportingDocument Empty = ADocument.UploadedAt(DateTimeOffset.UnixEpoch);

    [Fact]
    public void Add_SecondFile_KeepsTheFirst()
    {
        var addition = AddFilesRules.Add(With("a"), [File("b")], replacedId: null);

        Assert.Equal(["a", "b"], Ids(addition));
        Assert.Equal("b", addition.Ids["b"]);
    }

    [Fact]
    public void Add_MoreThanFour_TakesAsManyAsHaveAPlace()
    {
        var addition = AddFilesRules.Add(With("a", "b", "c"), [File("d"), File("e")], replacedId: null);

        Assert.Equal(["a", "b", "c", "d"], Ids(addition));
        Assert.Equal(["d"], addition.Ids.Keys);
    }

    [Fact]
    public void Add_ContentThatIsThere_ChangesNothingAndNamesTheFirstFile()
    {
        var document = With("a", "b") with { Answer = [1] };

        var addition = AddFilesRules.Add(document, [File("again") with { Sha256 = "a" }], replacedId: null);

        Assert.Equal(document, addition.Document with { Files = document.Files, DeletedFileIds = document.DeletedFileIds });
        Assert.Equal(["a", "b"], Ids(addition));
        Assert.Equal("a", addition.Ids["again"]);
    }

    [Fact]
    public void Add_InPlaceOfAnotherFile_TakesItsPlaceAndForgetsTheAnswer()
    {
        var addition = AddFilesRules.Add(With("a", "b", "c", "d") with { Answer = [1] }, [File("new")], replacedId: "b");

        Assert.Equal(["a", "new", "c", "d"], Ids(addition));
        Assert.Equal(["b"], addition.Document.DeletedFileIds);
        Assert.Null(addition.Document.Answer);
    }

    [Fact]
    public void Add_ReplacementRepeated_ChangesNothing()
    {
        var replaced = AddFilesRules.Add(With("a", "b"), [File("new")], replacedId: "a").Document;

        var repeated = AddFilesRules.Add(replaced, [File("again") with { Sha256 = "new" }], replacedId: "a");

        Assert.Null(repeated.Refusal);
        Assert.Equal(["new", "b"], Ids(repeated));
        Assert.Equal("new", repeated.Ids["again"]);
    }

    [Fact]
    public void Add_InPlaceOfAnUnknownFile_IsRefused() =>
        Assert.Equal(AddFilesRefusal.UnknownFile, AddFilesRules.Add(With("a"), [File("b")], replacedId: "other").Refusal);

    [Fact]
    public void Add_ToADocumentOfARequest_IsRefused()
    {
        var attached = With("a") with { Requests = [new RequestReference { Kind = Contracts.RequestKind.Absence, RequestId = "absence" }] };

        var addition = AddFilesRules.Add(attached, [File("b")], replacedId: null);

        Assert.Equal(AddFilesRefusal.Attached, addition.Refusal);
        Assert.Equal(["a"], Ids(addition));
    }

    private static string[] Ids(FilesAddition addition) => [.. addition.Document.Files.Select(file => file.FileId)];

    private static SupportingDocument With(params string[] ids) => Empty with { Files = [.. ids.Select(File)] };

    private static StoredFile File(string id) => new() { FileId = id, Kind = FileKind.Pdf, Bytes = 12, Sha256 = id };
}
