using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class FileSizeTests
{
    [Fact]
    public void Inspect_CertificateOf3276800Bytes_IsAccepted()
    {
        var file = PaddedPdf.Of(3_276_800);

        Assert.Equal(3_276_800, file.Length);
        Assert.Equal(FileVerdict.Accept(FileKind.Pdf), FileInspection.Inspect("certificat.pdf", file));
    }

    [Fact]
    public void Inspect_CertificateOf3276801Bytes_IsRefused() =>
        Assert.Equal(RefusalCode.TooLarge, FileInspection.Inspect("certificat.pdf", PaddedPdf.Of(3_276_801)).Refusal);
}
