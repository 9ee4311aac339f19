using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

public sealed class UploadResponsesTests
{
    [Fact]
    public void Of_EachRefusalCode_IsTheApisCodeOfTheSameName()
    {
        var codes = Enum.GetValues<RefusalCode>();
        var responses = UploadResponses.Of(
            [.. codes.Select(code => new CheckedFile("f", "bon.pdf", Content: null, FileVerdict.Refuse(code), Scan: null))]);

        Assert.Equal(codes.Select(code => $"{code}"), responses.Select(response => $"{response.Refused!.Code}"));
    }

    [Fact]
    public void Codes_OfTheApi_HaveACounterpartEach() =>
        Assert.Equal(Enum.GetNames<RefusalCode>(), Enum.GetNames<FileRefusalCode>().Where(name => name != nameof(FileRefusalCode.Unknown)));
}
