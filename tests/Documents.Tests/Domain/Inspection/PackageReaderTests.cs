using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class PackageReaderTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(49, null)]
    [InlineData(51, RefusalCode.ArchiveBounds)]
    public void Read_InflatedBytes_AreCountedAndNotTakenFromHeaders(int megabytes, object? expected)
    {
        var parts = Enumerable.Range(0, megabytes).Select(i => new ZipPart($"Pictures/{i}.bmp", new byte[Megabyte]) { ClaimedBytes = 10 });

        Assert.Equal(expected, PackageReader.Read(OdtBuilder.Build([.. parts])).Refusal);
    }

    [Fact]
    public void Read_EntryOfAThousandfoldRatio_IsAcceptedWithinTheBounds() =>
        Assert.Null(PackageReader.Read(OdtBuilder.Build(new ZipPart("Pictures/a.bmp", new byte[5 * Megabyte]))).Refusal);

    [Theory]
    [InlineData(1_997, null)]
    [InlineData(1_998, RefusalCode.ArchiveBounds)]
    public void Read_Entries_AreAtMost2000(int more, object? expected) => Assert.Equal(
        expected,
        PackageReader.Read(OdtBuilder.Build([.. Enumerable.Range(0, more).Select(i => new ZipPart($"Pictures/{i}", "a"))])).Refusal);

    [Fact]
    public void Read_OdtThatIsProtected_IsEncrypted()
    {
        const string Encryption = "<manifest:encryption-data manifest:checksum=\"a\"/>";
        byte[] odt = ZipBuilder.Build(
            [OdtBuilder.MimeType(), OdtBuilder.Content(), OdtBuilder.Manifest(OdtBuilder.TextType, inside: Encryption)]);

        Assert.Equal(new FileVerdict(FileKind.Odt, RefusalCode.Encrypted), PackageReader.Read(odt));
        Assert.Equal(RefusalCode.Encrypted, FileInspection.Inspect("a.odt", odt).Refusal);
    }

    [Fact]
    public void Read_ManifestWithADocumentType_IsReadWithoutIt()
    {
        var manifest = OdtBuilder.Manifest();
        ZipPart old = new(manifest.Name, [.. "<!DOCTYPE manifest:manifest SYSTEM \"file:///etc/passwd\">"u8, .. manifest.Data]);

        Assert.Equal(FileVerdict.Accept(FileKind.Odt), PackageReader.Read(ZipBuilder.Build([OdtBuilder.Content(), old])));
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", null)]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", null)]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", RefusalCode.TypeDisagrees)]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", RefusalCode.TypeDisagrees)]
    public void Read_Docx_IsOneByItsMainPart(string type, object? expected) => Assert.Equal(
        expected, PackageReader.Read(ZipBuilder.Build([DocxBuilder.Types(type), DocxBuilder.Root(), DocxBuilder.Document()])).Refusal);

    [Fact]
    public void Read_ArchiveOfPictures_IsNoDocument() =>
        Assert.Equal(RefusalCode.TypeDisagrees, PackageReader.Read(ZipBuilder.Build([new ZipPart("a.png", "a")])).Refusal);

    [Fact]
    public void Read_EncryptedEntry_IsEncrypted() => Assert.Equal(
        RefusalCode.Encrypted, PackageReader.Read(OdtBuilder.Build(new ZipPart("Pictures/a.png", "a") { Flags = 1 })).Refusal);

    [Fact]
    public void Read_BytesBeforeTheFirstEntry_AreIgnored() =>
        Assert.Null(PackageReader.Read([.. new byte[300], .. DocxBuilder.Build()]).Refusal);

    [Fact]
    public void Read_BrokenPicture_IsAccepted() =>
        Assert.Null(PackageReader.Read(OdtBuilder.Build(new ZipPart("Pictures/a.png", [7, 7, 7, 7], Stored: true) { Method = 8 })).Refusal);
}
