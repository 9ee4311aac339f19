using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

internal static class HostileJpegs
{
    private static readonly byte[] Baseline = [0xFF, 0xC0, 0x00, 0x11, 0x08];

    public static IEnumerable<HostileFile> All()
    {
        var genuine = GenuineFiles.Read("pillow.jpg");
        byte[] rest = genuine[2..], start = genuine[..2];
        yield return Jpeg("one byte behind the end", [.. genuine, 0], RefusalCode.TrailingData);
        yield return Jpeg("second picture behind the end", [.. genuine, .. genuine], RefusalCode.TrailingData);
        yield return Jpeg("zip behind the end", [.. genuine, .. DocxBuilder.Build()], RefusalCode.TwoTypes);
        yield return Jpeg("pdf in a comment", [.. start, .. Comment("%PDF-1.4\n"u8), .. rest], RefusalCode.TwoTypes);
        yield return Jpeg("page in a comment", [.. start, .. Comment("<!DOCTYPE html>"u8), .. rest], RefusalCode.TwoTypes);
        yield return Jpeg("rar in a comment", [.. start, .. Comment("Rar!\x1A\u0007"u8), .. rest], RefusalCode.TwoTypes);
        yield return Jpeg("no end", genuine[..^2], RefusalCode.Damaged);
        yield return Jpeg("half", genuine[..(genuine.Length / 2)], RefusalCode.Damaged);
        yield return Jpeg("start and end only", [.. start, 0xFF, 0xD9], RefusalCode.Damaged);
        yield return Jpeg("segment longer than the file", [.. start, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF, 0xD9], RefusalCode.Damaged);
        yield return Jpeg("bytes between segments", [.. start, .. Comment("a"u8), 0x00, 0x01, .. rest], RefusalCode.Damaged);
        yield return Jpeg("four thousand million pixels", Sized(genuine, 0xFFFF, 0xFFFF), RefusalCode.ImageTooLarge);
        yield return Jpeg("no height", Sized(genuine, 0, 100), RefusalCode.Damaged);
        yield return Jpeg("no tables", [.. start, .. rest[rest.AsSpan().IndexOf(Baseline)..]], RefusalCode.Damaged);
    }

    private static byte[] Comment(ReadOnlySpan<byte> text) => [0xFF, 0xFE, 0x00, (byte)(text.Length + 2), .. text];

    private static byte[] Sized(byte[] genuine, ushort height, ushort width)
    {
        var at = genuine.AsSpan().IndexOf(Baseline) + Baseline.Length;
        return [.. genuine[..at], (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, .. genuine[(at + 4)..]];
    }

    private static HostileFile Jpeg(string label, byte[] bytes, RefusalCode code) => new("jpg: " + label, "certificat.jpg", bytes, code);
}
