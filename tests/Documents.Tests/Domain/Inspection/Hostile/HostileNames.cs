using EspaceFamille.Documents.Domain.Inspection;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>Genuine content under deceptive, climbing or executable names.</summary>
internal static class HostileNames
{
    private static readonly string[] Bad =
    [
        "", ".pdf", " .pdf", "a\0.pdf", "a.exe\0.pdf", "a\r\nb.pdf", "a\u001B[31m.pdf", "fdp\u202Efdp.pdf", "a\u2066b.pdf", "a\u200Fb.pdf",
        "a\u200Bb.pdf", "a\uFEFF.pdf", "a\u2028b.pdf", "a\uD800b.pdf", "../certificat.pdf", "..\\certificat.pdf", "C:\\certificat.pdf",
        "/etc/passwd.pdf", " certificat.pdf", "certificat.pdf ", new string('a', 300) + ".pdf",
    ];

    private static readonly string[] NotAccepted =
    [
        "certificat.pdf.exe", "certificat.exe", "certificat", "certificat.pdf.", "certificat.docm", "certificat.html", "certificat.svg",
        "certificat.php", "certificat.zip", "certificat.pdf.lnk", "certificat.rtf", "certificat.p\u0501f",
    ];

    public static IEnumerable<HostileFile> All()
    {
        var bytes = GenuineFiles.Read("libreoffice.pdf");
        foreach (var name in Bad) yield return new HostileFile($"name {FileName.Escape(name)}", name, bytes, RefusalCode.BadName);
        foreach (var name in NotAccepted)
            yield return new HostileFile($"extension {FileName.Escape(name)}", name, bytes, RefusalCode.ExtensionNotAllowed);
    }
}
