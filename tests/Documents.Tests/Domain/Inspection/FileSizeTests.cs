using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;
using EspaceFamille.Documents.Tests.Features.Inspection.InspectFile;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

[Collection(nameof(InspectionFixture))]
public sealed class FileSizeTests(InspectionFixture inspection)
{
    [Fact]
    public async Task InspectAsync_CertificateOf3276800Bytes_IsAccepted()
    {
        var file = PaddedPdf.Of(3_276_800);

        var verdict = await inspection.Pool.InspectAsync("certificat.pdf", file, CancellationToken.None);

        Assert.Equal(3_276_800, file.Length);
        Assert.Equal(FileVerdict.Accept(FileKind.Pdf), verdict);
    }

    [Fact]
    public async Task InspectAsync_CertificateOf3276801Bytes_IsRefused()
    {
        var verdict = await inspection.Pool.InspectAsync("certificat.pdf", PaddedPdf.Of(3_276_801), CancellationToken.None);

        Assert.Equal(FileVerdict.Refuse(RefusalCode.TooLarge), verdict);
    }
}
