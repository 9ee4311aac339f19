using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

internal static class HostilePngs
{
    public static IEnumerable<HostileFile> All()
    {
        var genuine = GenuineFiles.Read("pillow.png");
        byte[] header = PngBuilder.Header(8, 8), pixels = PngBuilder.Pixels(8, 8), end = PngBuilder.End;
        var badCrc = (byte[])genuine.Clone();
        badCrc[29] ^= 1;
        yield return Png("bad CRC", badCrc, RefusalCode.Damaged);
        yield return Png("one byte behind the end", [.. genuine, 0], RefusalCode.TrailingData);
        yield return Png("program behind the end", [.. genuine, .. "MZ\u0090\0"u8], RefusalCode.TrailingData);
        yield return Png("zip behind the end", [.. genuine, .. OdtBuilder.Build()], RefusalCode.TwoTypes);
        yield return Png(
            "pdf in a comment", PngBuilder.Build(header, PngBuilder.Chunk("tEXt", "a\0%PDF-1.4"u8.ToArray()), pixels, end),
            RefusalCode.TwoTypes);
        yield return Png(
            "page in a comment", PngBuilder.Build(header, PngBuilder.Chunk("tEXt", "a\0<ScRiPt>1"u8.ToArray()), pixels, end),
            RefusalCode.TwoTypes);
        yield return Png(
            "7z in a comment", PngBuilder.Build(header, PngBuilder.Chunk("tEXt", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), pixels, end),
            RefusalCode.TwoTypes);
        yield return Png("no end", PngBuilder.Build(header, pixels), RefusalCode.Damaged);
        yield return Png("no pixels", PngBuilder.Build(header, end), RefusalCode.Damaged);
        yield return Png("too few pixels", PngBuilder.Build(PngBuilder.Header(800, 800), pixels, end), RefusalCode.Damaged);
        yield return Png(
            "pixels that do not inflate", PngBuilder.Build(header, PngBuilder.Chunk("IDAT", [1, 2, 3, 4]), end), RefusalCode.Damaged);
        yield return Png(
            "header second", PngBuilder.Build(PngBuilder.Chunk("tEXt", "a\0b"u8.ToArray()), header, pixels, end), RefusalCode.Damaged);
        yield return Png(
            "forty-two million pixels", PngBuilder.Build(PngBuilder.Header(7_000, 6_000), pixels, end), RefusalCode.ImageTooLarge);
        yield return Png(
            "of the largest width", PngBuilder.Build(PngBuilder.Header(uint.MaxValue, uint.MaxValue), pixels, end),
            RefusalCode.ImageTooLarge);
        yield return Png("no width", PngBuilder.Build(PngBuilder.Header(0, 8), pixels, end), RefusalCode.Damaged);
        yield return Png(
            "chunk longer than the file", PngBuilder.Build(header, [0x7F, 0xFF, 0xFF, 0xFF, .. pixels[4..]], end), RefusalCode.Damaged);
        yield return Png("signature only", PngBuilder.Build(), RefusalCode.Damaged);
    }

    private static HostileFile Png(string label, byte[] bytes, RefusalCode code) => new("png: " + label, "certificat.png", bytes, code);
}
