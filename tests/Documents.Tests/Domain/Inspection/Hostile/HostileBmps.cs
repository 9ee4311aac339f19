using System.Buffers.Binary;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

internal static class HostileBmps
{
    private const int Size = 2, PixelsAt = 10, HeaderBytes = 14, Width = 18, Height = 22, Compression = 30;

    public static IEnumerable<HostileFile> All()
    {
        var genuine = GenuineFiles.Read("pillow.bmp");
        byte[] zip = OdtBuilder.Build(), longer = [.. genuine, .. zip];
        yield return Bmp("size too small", With(genuine, Size, genuine.Length - 1), RefusalCode.TrailingData);
        yield return Bmp("size too large", With(genuine, Size, genuine.Length + 1), RefusalCode.Damaged);
        yield return Bmp("size negative", With(genuine, Size, -1), RefusalCode.Damaged);
        yield return Bmp("bytes behind the end", [.. genuine, 1, 2, 3], RefusalCode.TrailingData);
        yield return Bmp(
            "bytes behind the pixels", With([.. genuine, .. new byte[64]], Size, genuine.Length + 64), RefusalCode.TrailingData);
        yield return Bmp("zip behind the pixels", With(longer, Size, longer.Length), RefusalCode.TwoTypes);
        yield return Bmp("half", genuine[..(genuine.Length / 2)], RefusalCode.Damaged);
        yield return Bmp("header only", genuine[..54], RefusalCode.Damaged);
        yield return Bmp("pixels begin behind the file", With(genuine, PixelsAt, genuine.Length + 8), RefusalCode.Damaged);
        yield return Bmp("pixels begin in the header", With(genuine, PixelsAt, 8), RefusalCode.Damaged);
        yield return Bmp("of the largest width", With(genuine, Width, int.MaxValue), RefusalCode.ImageTooLarge);
        yield return Bmp("wider than its pixels", With(genuine, Width, 2_000), RefusalCode.Damaged);
        yield return Bmp("negative width", With(genuine, Width, -4), RefusalCode.Damaged);
        yield return Bmp("smallest height", With(genuine, Height, int.MinValue), RefusalCode.ImageTooLarge);
        yield return Bmp("unknown header", With(genuine, HeaderBytes, 12), RefusalCode.Damaged);
        yield return Bmp("a JPEG inside", With(genuine, Compression, 4), RefusalCode.Damaged);
    }

    private static byte[] With(byte[] genuine, int at, int value)
    {
        var changed = (byte[])genuine.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), value);
        return changed;
    }

    private static HostileFile Bmp(string label, byte[] bytes, RefusalCode code) => new("bmp: " + label, "certificat.bmp", bytes, code);
}
