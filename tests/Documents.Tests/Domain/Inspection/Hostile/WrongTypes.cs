using System.Text;
using EspaceFamille.Documents.Domain.Inspection;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>Files whose content is of another kind than their extension.</summary>
internal static class WrongTypes
{
    private static readonly string[] Kinds = [".pdf", ".png", ".jpg", ".bmp", ".odt", ".docx", ".doc"];

    public static IEnumerable<HostileFile> All()
    {
        foreach (var claimed in Kinds)
        {
            yield return new HostileFile($"empty {claimed}", "vide" + claimed, [], RefusalCode.EmptyFile);
            yield return Wrong($"program as {claimed}", claimed, "MZ\u0090\0\u0003"u8.ToArray());
            yield return Wrong($"page as {claimed}", claimed, "<html><script>alert(1)</script></html>"u8.ToArray());
            foreach (var real in Kinds.Where(real => real != claimed))
                yield return Wrong($"{real} as {claimed}", claimed, GenuineFiles.Read(Sample(real)));
        }

        yield return Wrong("rtf as doc", ".doc", "{\\rtf1\\ansi certificat}"u8.ToArray());
        yield return Wrong("gif as png", ".png", "GIF89a"u8.ToArray());
        yield return Wrong("pdf after a blank", ".pdf", [(byte)'\n', .. GenuineFiles.Read("libreoffice.pdf")]);
        yield return new HostileFile("one byte too many", "gros.pdf", PaddedPdf.Of(FileRules.MaxFileBytes + 1), RefusalCode.TooLarge);
        yield return Wrong("text as pdf", ".pdf", Encoding.UTF8.GetBytes("Certificat médical"));
    }

    public static string Sample(string extension) =>
        extension == ".jpg" ? "pillow.jpg" : extension is ".png" or ".bmp" ? "pillow" + extension : "libreoffice" + extension;

    // odt and docx are both zips: a later check than the signature tells them apart, with the same code.
    private static HostileFile Wrong(string label, string claimed, byte[] bytes) =>
        new(label, "certificat" + claimed, bytes, RefusalCode.TypeDisagrees);
}
