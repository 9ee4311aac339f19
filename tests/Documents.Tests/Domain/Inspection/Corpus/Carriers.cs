namespace EspaceFamille.Documents.Tests.Domain.Inspection.Corpus;

/// <summary>What telephones, mails and copiers add to a file on its way, which viewers ignore.</summary>
internal static class Carriers
{
    private static readonly byte[] Nuls = new byte[30_000];
    private static readonly byte[] Noise = MakeNoise();

    public static IEnumerable<GenuineFile> Of(GenuineFile file) => Path.GetExtension(file.Name) switch
    {
        ".jpg" or ".jpeg" or ".jfif" =>
        [
            With(file, "NULs behind", [.. file.Bytes, .. Nuls]), With(file, "a second picture behind", [.. file.Bytes, .. file.Bytes]),
            With(file, "Samsung trailer", [.. file.Bytes, 0, 0, 1, 0x0A, 5, 0, 0, 0, .. "imageSEFHk\0\0\0\x01\0\0\0SEFT"u8]),
            With(file, "left-over memory behind", [.. file.Bytes, .. Noise]),
        ],
        ".pdf" =>
        [
            With(file, "blank lines before", [.. "\r\n\r\n"u8, .. file.Bytes]),
            With(file, "byte order mark", [0xEF, 0xBB, 0xBF, .. file.Bytes]),
            With(file, "print job", [.. "\x1B%-12345X@PJL ENTER LANGUAGE=PDF\r\n"u8, .. file.Bytes]),
            With(file, "NULs behind", [.. file.Bytes, .. Nuls]),
            With(file, "newlines behind", [.. file.Bytes, .. "\r\n\r\n"u8]),
        ],
        ".docx" or ".odt" =>
            [With(file, "newline behind", [.. file.Bytes, (byte)'\n']), With(file, "NULs behind", [.. file.Bytes, .. Nuls])],
        _ => [With(file, "NULs behind", [.. file.Bytes, .. Nuls])],
    };

    private static GenuineFile With(GenuineFile file, string label, byte[] bytes) =>
        new($"{file.Label}, {label}", Path.ChangeExtension(file.Name, Path.GetExtension(file.Name).ToUpperInvariant()), bytes);

    private static byte[] MakeNoise()
    {
        var noise = new byte[4_096];
        new Random(3).NextBytes(noise);
        return noise;
    }
}
