using System.Text;
using System.Xml;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>docx and odt: a zip within its bounds, a text by its own list of parts, and not encrypted.</summary>
internal static class PackageReader
{
    private const string TextType = "application/vnd.oasis.opendocument.text";
    private const string TemplateType = TextType + "-template";
    private const int MaxCharacters = 5_000_000;

    public static FileVerdict Read(byte[] bytes)
    {
        var (zip, refusal) = ZipContent.Open(bytes);
        if (zip is null)
            return new FileVerdict(null, refusal);
        try
        {
            return zip.Part("mimetype") is null && zip.Part("[Content_Types].xml") is { } types ? ReadDocx(types) : ReadOdt(zip);
        }
        catch (XmlException)
        {
            return FileVerdict.Refuse(RefusalCode.Damaged);
        }
    }

    // "wordprocessingml.document.main", a template, or a document with macros: a word processor opens each of them.
    private static FileVerdict ReadDocx(byte[] types) => Any(types, node =>
        node.GetAttribute("ContentType") is { } type && type.EndsWith("main+xml", StringComparison.OrdinalIgnoreCase)
        && (type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase)
            || type.Contains("ms-word", StringComparison.OrdinalIgnoreCase)))
        ? FileVerdict.Accept(FileKind.Docx)
        : FileVerdict.Refuse(RefusalCode.TypeDisagrees);

    private static FileVerdict ReadOdt(ZipContent zip)
    {
        var manifest = zip.Part("META-INF/manifest.xml");
        var isText = zip.Part("mimetype") is { } type
            ? IsText(Encoding.ASCII.GetString(type).Trim('\uFEFF', ' ', '\r', '\n'))
            : manifest is not null && Any(manifest, node => Attribute(node, "full-path") == "/" && IsText(Attribute(node, "media-type")));
        if (!isText)
            return FileVerdict.Refuse(RefusalCode.TypeDisagrees);
        return manifest is not null && Any(manifest, node => node.LocalName == "encryption-data")
            ? new FileVerdict(FileKind.Odt, RefusalCode.Encrypted)
            : FileVerdict.Accept(FileKind.Odt);
    }

    private static bool IsText(string? type) => type is TextType or TemplateType;

    private static string? Attribute(XmlReader node, string name) => node.GetAttribute(name, node.NamespaceURI) ?? node.GetAttribute(name);

    // Old manifests declare a document type, which is skipped: nothing is resolved.
    private static bool Any(byte[] xml, Predicate<XmlReader> matches)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
        };
        using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), settings);
        while (reader.Read())
            if (reader.NodeType is XmlNodeType.Element && matches(reader))
                return true;
        return false;
    }
}
