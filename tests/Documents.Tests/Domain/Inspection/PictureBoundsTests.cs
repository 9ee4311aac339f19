using System.Buffers.Binary;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class PictureBoundsTests
{
    [Theory]
    [InlineData(10_000, 10_000, null)]
    [InlineData(10_000, 10_001, RefusalCode.ImageTooLarge)]
    [InlineData(uint.MaxValue, uint.MaxValue, RefusalCode.ImageTooLarge)]
    [InlineData(0, 8, RefusalCode.Damaged)]
    public void Check_Png_IsBoundedByItsDimensions(uint width, uint height, object? expected) => Assert.Equal(
        expected, PngReader.Check(PngBuilder.Build(PngBuilder.Header(width, height), PngBuilder.Pixels(8, 8), PngBuilder.End)));

    [Theory]
    [InlineData(10_000, 10_000, null)]
    [InlineData(10_001, 10_000, RefusalCode.ImageTooLarge)]
    [InlineData(0, 10, RefusalCode.Damaged)]
    public void Check_Heic_IsBoundedByItsLargestDimensions(uint width, uint height, object? expected) =>
        Assert.Equal(expected, HeicReader.Check(HeicBuilder.Build(width, height)));

    [Theory]
    [InlineData(10_000, 10_000, null)]
    [InlineData(50_000, 50_000, RefusalCode.ImageTooLarge)]
    public void Check_Jpeg_IsBoundedByItsFrame(ushort width, ushort height, object? expected)
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9];
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(7), height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(9), width);

        Assert.Equal(expected, JpegReader.Check(jpeg));
    }

    [Theory]
    [InlineData(10_000, -10_000, null)]
    [InlineData(10_000, 10_001, RefusalCode.ImageTooLarge)]
    [InlineData(-1, 10, RefusalCode.Damaged)]
    [InlineData(int.MaxValue, int.MinValue, RefusalCode.ImageTooLarge)]
    public void Check_Bmp_IsBoundedByItsHeader(int width, int height, object? expected)
    {
        // Run lengths: the pixels need not be as long as the dimensions say.
        var bmp = new byte[60];
        "BM"u8.CopyTo(bmp);
        foreach (var (at, value) in new[] { (10, 54), (14, 40), (18, width), (22, height), (28, 8), (30, 1) })
            BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(at), value);

        Assert.Equal(expected, BmpReader.Check(bmp));
    }
}
