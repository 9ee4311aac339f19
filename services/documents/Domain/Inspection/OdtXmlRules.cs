using System.Xml;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>Forbidden elements and targets in an ODT: scripts and their events, objects, links that are loaded, encryption.</summary>
internal static class OdtXmlRules
{
    private const string XLink = "http://www.w3.org/1999/xlink";

    private static readonly string[] ScriptSchemes =
        ["vnd.sun.star.script:", "vnd.sun.star.expand:", "macro:", "javascript:", "data:", "slot:", "service:"];

    public static FileRefusal? Check(XmlReader element) => element.NodeType != XmlNodeType.Element ? null : element.LocalName switch
    {
        "event-listener" or "script" or "applet" or "plugin" => new FileRefusal(RefusalCode.Macros, element.LocalName),
        "object" or "object-ole" or "floating-frame" => new FileRefusal(RefusalCode.EmbeddedFile, element.LocalName),
        "dde-source" or "dde-connection" or "dde-connection-decl" or "section-source" or "table-source" or "database-source"
            => new FileRefusal(RefusalCode.ExternalReference, element.LocalName),
        "encryption-data" => new FileRefusal(RefusalCode.Encrypted),
        "file-entry" => CheckManifestEntry(element),
        _ => CheckLink(element),
    };

    private static FileRefusal? CheckManifestEntry(XmlReader entry)
    {
        var ns = entry.NamespaceURI;
        var isWhole = entry.GetAttribute("full-path", ns) == "/";
        return isWhole && entry.GetAttribute("media-type", ns) != "application/vnd.oasis.opendocument.text"
            ? new FileRefusal(RefusalCode.TypeDisagrees, ".odt")
            : null;
    }

    // A viewer follows <text:a> on a click only; it loads any other link when it opens the document.
    private static FileRefusal? CheckLink(XmlReader element)
    {
        if (element.GetAttribute("href", XLink)?.Trim() is not { } target) return null;
        if (Array.Exists(ScriptSchemes, scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return new FileRefusal(RefusalCode.Macros, element.LocalName);
        var isLoaded = element.LocalName is "image" or "fill-image" or "font-face-uri" or "background-image";
        var isOutside = target.Contains("://", StringComparison.Ordinal)
            || target.StartsWith("..", StringComparison.Ordinal) || target.StartsWith('/');
        return isLoaded && isOutside
            ? new FileRefusal(RefusalCode.ExternalReference, element.LocalName)
            : null;
    }
}
