using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// ODT: the first entry is `mimetype`, stored, without extra field, with the type of a text; every other entry is on the
/// list of what a text needs. All others (Basic, Scripts, Dialogs, objects, programs) are refused.
/// </summary>
internal static class OdtInspector
{
    private const string TextType = "application/vnd.oasis.opendocument.text";

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "manifest.rdf", "layout-cache",
        "META-INF/manifest.xml", "META-INF/documentsignatures.xml",
    };

    private static readonly string[] Folders = ["Pictures/", "Thumbnails/", "Configurations2/", "Fonts/", "META-INF/"];

    public static FileRefusal? Inspect(byte[] bytes)
    {
        if (ZipBounds.Open(bytes, out var members) is { } unbounded) return unbounded;
        var first = members[0];
        if (first.Name != "mimetype" || first.Deflated || first.HasExtra || Encoding.ASCII.GetString(first.Data) != TextType)
            return new FileRefusal(RefusalCode.TypeDisagrees, ".odt");
        if (!members.Exists(member => member.Name == "content.xml") || !members.Exists(member => member.Name == "META-INF/manifest.xml"))
            return new FileRefusal(RefusalCode.Damaged);
        return members.Select(Check).FirstOrDefault(refusal => refusal is not null);
    }

    private static FileRefusal? Check(ZipMember member)
    {
        if (!IsTextPart(member.Name))
            return new FileRefusal(IsScript(member.Name) ? RefusalCode.Macros : RefusalCode.EmbeddedFile, member.Name);
        return member.Name.EndsWith(".xml", StringComparison.Ordinal) || member.Name.EndsWith(".rdf", StringComparison.Ordinal)
            ? member.Data.Length == 0 ? null : SafeXml.Walk(member, OdtXmlRules.Check)
            : null;
    }

    private static bool IsTextPart(string name) =>
        Parts.Contains(name) || Folders.Contains(name, StringComparer.Ordinal)
        || (!name.StartsWith("META-INF/", StringComparison.Ordinal)
            && Array.Exists(Folders, folder => name.StartsWith(folder, StringComparison.Ordinal)));

    private static bool IsScript(string name) =>
        name.StartsWith("Basic/", StringComparison.Ordinal) || name.StartsWith("Scripts/", StringComparison.Ordinal)
        || name.StartsWith("Dialogs/", StringComparison.Ordinal);
}
