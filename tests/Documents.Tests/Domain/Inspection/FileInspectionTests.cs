using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class FileInspectionTests
{
    private static readonly byte[] Tiff = [.. "II*\0"u8, .. new byte[200]];
    private static readonly byte[] WebP = [.. "RIFF\x20\0\0\0WEBPVP8 "u8, .. new byte[200]];

    [Theory]
    [InlineData("photo.HEIC")]
    [InlineData("photo.jpg")]
    [InlineData("photo")]
    public void Inspect_HeicWhereItIsNotAccepted_IsRefusedAsHeicUnderAnyName(string name) => Assert.Equal(
        RefusalCode.Heic, FileInspection.Inspect(name, HeicBuilder.Build(4032, 3024), [FileKind.Pdf, FileKind.Jpeg]).Refusal);

    [Theory]
    [InlineData("photo.HEIC", null)]
    [InlineData("photo.heif", null)]
    [InlineData("photo", null)]
    [InlineData("photo.jpg", RefusalCode.TypeDisagrees)]
    public void Inspect_HeicWhereItIsAccepted_IsJudgedByItsExtension(string name, object? expected) =>
        Assert.Equal(expected, FileInspection.Inspect(name, HeicBuilder.Build(4032, 3024)).Refusal);

    [Fact]
    public void Inspect_TiffAndWebP_AreRefusedAsThese() => Assert.Equal(
        (RefusalCode.Tiff, RefusalCode.Tiff, RefusalCode.WebP, RefusalCode.WebP),
        (FileInspection.Inspect("scan.tif", Tiff).Refusal!.Value, FileInspection.Inspect("scan.jpg", Tiff).Refusal!.Value,
            FileInspection.Inspect("photo.webp", WebP).Refusal!.Value, FileInspection.Inspect("photo.png", WebP).Refusal!.Value));

    [Theory]
    [InlineData("certificat.exe", RefusalCode.ExtensionNotAllowed)]
    [InlineData("certificat.docm", RefusalCode.ExtensionNotAllowed)]
    [InlineData("certificat.pdf.exe", RefusalCode.ExtensionNotAllowed)]
    [InlineData("certificat.svg", RefusalCode.ExtensionNotAllowed)]
    [InlineData("certificat.png", RefusalCode.TypeDisagrees)]
    [InlineData("certificat.pdf", null)]
    [InlineData("certificat.PDF", null)]
    [InlineData("certificat", null)]
    [InlineData("scan 03.12.2026", null)]
    public void Inspect_PdfUnderAName_IsJudgedByItsExtension(string name, object? expected) =>
        Assert.Equal(expected, FileInspection.Inspect(name, GenuineFiles.Read("libreoffice.pdf")).Refusal);

    [Theory]
    [InlineData("photo.JPG")]
    [InlineData("photo.JPEG")]
    [InlineData("photo.jfif")]
    [InlineData("photo.JPE")]
    public void Inspect_JpegUnderItsExtensions_IsAccepted(string name) =>
        Assert.Equal(FileVerdict.Accept(FileKind.Jpeg), FileInspection.Inspect(name, GenuineFiles.Read("pillow.jpg")));

    [Theory]
    [InlineData("vide.pdf")]
    [InlineData("vide.exe")]
    [InlineData("vide")]
    public void Inspect_NoByte_IsEmpty(string name) => Assert.Equal(RefusalCode.EmptyFile, FileInspection.Inspect(name, []).Refusal);

    [Theory]
    [InlineData("libreoffice.pdf")]
    [InlineData("pillow.png")]
    [InlineData("pillow.jpg")]
    [InlineData("pillow.bmp")]
    [InlineData("libreoffice.odt")]
    [InlineData("libreoffice.docx")]
    public void Inspect_CutInTheMiddle_IsDamaged(string name)
    {
        var bytes = GenuineFiles.Read(name);

        Assert.Equal(RefusalCode.Damaged, FileInspection.Inspect(name, bytes[..(bytes.Length / 2)]).Refusal);
    }

    [Theory]
    [InlineData("libreoffice.pdf")]
    [InlineData("pillow.png")]
    [InlineData("pillow.jpg")]
    [InlineData("pillow.bmp")]
    [InlineData("libreoffice.odt")]
    [InlineData("libreoffice.docx")]
    [InlineData("libreoffice.doc")]
    public void Inspect_BytesBehindTheEnd_AreIgnored(string name)
    {
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);

        Assert.Null(FileInspection.Inspect(name, [.. GenuineFiles.Read(name), .. noise]).Refusal);
    }

    [Theory]
    [InlineData(1_019, null)]
    [InlineData(1_020, RefusalCode.TypeDisagrees)]
    public void Inspect_BytesBeforeThePdf_AreIgnoredInTheFirst1024(int bytes, object? expected) =>
        Assert.Equal(expected, FileInspection.Inspect("a.pdf", [.. new byte[bytes], .. GenuineFiles.Read("libreoffice.pdf")]).Refusal);
}
