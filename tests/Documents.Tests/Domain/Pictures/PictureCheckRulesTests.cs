using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Tests.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Pictures;

public sealed class PictureCheckRulesTests
{
    public static TheoryData<string> Pictures =>
        [.. GenuineFiles.Names.Where(name => Path.GetExtension(name) is ".jpg" or ".jpeg" or ".png" or ".bmp" or ".heic")];

    public static TheoryData<string> Others =>
        [.. GenuineFiles.Names.Where(name => Path.GetExtension(name) is ".pdf" or ".docx" or ".odt" or ".doc")];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Check_GenuinePicture_IsAccepted(string name) =>
        Assert.NotNull(PictureCheckRules.Check(GenuineFiles.Read(name)).Kind);

    [Theory]
    [MemberData(nameof(Others))]
    public void Check_GenuineDocument_IsNoPicture(string name) =>
        Assert.Equal((null, PictureFault.NotAPicture), PictureCheckRules.Check(GenuineFiles.Read(name)));

    [Fact]
    public void Check_HostileFile_IsRefusedWithItsReason()
    {
        Assert.Equal(PictureFault.EmptyFile, PictureCheckRules.Check([]).Fault);
        Assert.Equal(PictureFault.NotAPicture, PictureCheckRules.Check("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()).Fault);
        Assert.Equal(PictureFault.NotAPicture, PictureCheckRules.Check("<html><script>alert(1)</script>"u8.ToArray()).Fault);
        Assert.Equal(PictureFault.Damaged, PictureCheckRules.Check(Photos.Png()[..40]).Fault);
        Assert.Equal(PictureFault.TooLarge, PictureCheckRules.Check(new byte[3_276_801]).Fault);
        Assert.Equal(
            PictureFault.ImageTooLarge,
            PictureCheckRules.Check(PngBuilder.Build(
                PngBuilder.Header(20_000, 20_000), PngBuilder.Pixels(10, 10), PngBuilder.End)).Fault);
    }
}
