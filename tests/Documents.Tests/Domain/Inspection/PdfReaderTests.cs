using System.Text;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class PdfReaderTests
{
    private const string Zeros = "<0000000000000000000000000000000000000000000000000000000000000000>";
    private const string UnknownPassword = $"<</Filter/Standard/V 1/R 2/P -4/O{Zeros}/U{Zeros}>>";

    [Theory]
    [InlineData("/Encrypt 4 0 R/ID[<00><00>]", UnknownPassword)]
    [InlineData("/#45ncrypt 4 0 R/ID[<00><00>]", UnknownPassword)]
    [InlineData("/Encrypt" + UnknownPassword, "")]
    [InlineData("/Encrypt 4 0 R", "<</Filter/Adobe.PubSec/V 4/Recipients[<00>]>>")]
    [InlineData("/Encrypt 4 0 R", "<</Filter/Standard/V 9/R 9/O(a)/U(b)>>")]
    public void Check_FileThatNoEmptyPasswordOpens_IsEncrypted(string trailer, string encryption) =>
        Assert.Equal(RefusalCode.Encrypted, Check(PdfBuilder.WithTrailer(trailer, encryption)));

    [Theory]
    [InlineData("/Info<</Title(/Encrypt 4 0 R)>>")]
    [InlineData("/Info<</Title(a\\)/Encrypt 4 0 R>>")]
    [InlineData("%/Encrypt 4 0 R\n")]
    [InlineData("/Encrypt null")]
    public void Check_WordOfEncryptionInAText_IsAccepted(string trailer) =>
        Assert.Null(Check(PdfBuilder.WithTrailer(trailer.Replace("4 0 R>>", "4 0 R)>>", StringComparison.Ordinal), UnknownPassword)));

    [Fact]
    public void Check_TableThatPointsElsewhere_IsRebuilt()
    {
        var pdf = Encoding.Latin1.GetString(PdfBuilder.WithTrailer("/Encrypt 4 0 R", UnknownPassword));
        var broken = pdf[..pdf.LastIndexOf("startxref", StringComparison.Ordinal)];

        Assert.Equal(RefusalCode.Encrypted, Check(Encoding.Latin1.GetBytes(broken)));
        Assert.Equal(RefusalCode.Encrypted, Check(Encoding.Latin1.GetBytes(broken + "startxref\n99999\n%%EOF")));
        Assert.Null(Check(PdfBuilder.Packed()[..^20]));
    }

    [Theory]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.7\ntrailer<</Size 3>>startxref 0 %%EOF")]
    public void Check_NoRoot_IsDamaged(string pdf) => Assert.Equal(RefusalCode.Damaged, Check(Encoding.ASCII.GetBytes(pdf)));

    [Fact]
    public void Check_ListsNestedAHundredThousandDeep_HasAVerdict()
    {
        var nested = new string('[', 100_000);

        Assert.Equal(RefusalCode.Damaged, Check(Encoding.ASCII.GetBytes($"%PDF-1.7\ntrailer<</Root 1 0 R/A {nested}")));
    }

    private static RefusalCode? Check(byte[] pdf) => PdfReader.Check(pdf);
}
