using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>Forbidden names, contents and targets of a DOCX part.</summary>
internal static class DocxPartRules
{
    private static readonly string[] RefusedRelations =
    [
        "attachedTemplate", "oleObject", "package", "control", "vbaProject", "aFChunk", "subDocument", "frame",
        "externalLinkPath", "mailMergeSource", "mailMergeHeaderSource", "activeXControlBinary", "wordVbaData", "attachedToolbars",
    ];

    public static FileRefusal? CheckName(string name) => name.ToUpperInvariant() switch
    {
        var upper when upper.Contains("VBA", StringComparison.Ordinal) => new FileRefusal(RefusalCode.Macros, name),
        var upper when upper.Contains("ACTIVEX", StringComparison.Ordinal) => new FileRefusal(RefusalCode.ActiveContent, name),
        var upper when upper.Contains("EMBEDDINGS/", StringComparison.Ordinal) => new FileRefusal(RefusalCode.EmbeddedFile, name),
        // Word stores printer settings as a .bin part; a plain document has no other binary part.
        var upper when upper.EndsWith(".BIN", StringComparison.Ordinal) && !upper.Contains("PRINTERSETTINGS", StringComparison.Ordinal)
            => new FileRefusal(RefusalCode.EmbeddedFile, name),
        _ => null,
    };

    public static FileRefusal? CheckElement(XmlReader node) => node switch
    {
        { NodeType: XmlNodeType.Element, LocalName: "Relationship" } => CheckRelation(node),
        { NodeType: XmlNodeType.Element, LocalName: "Default" or "Override" } =>
            CheckContentType(node.GetAttribute("ContentType") ?? ""),
        { NodeType: XmlNodeType.Element, LocalName: "OLEObject" or "objectEmbed" or "objectLink" } =>
            new FileRefusal(RefusalCode.EmbeddedFile, node.LocalName),
        _ => null,
    };

    public static FileRefusal? CheckPart(OpenXmlPart part) => part switch
    {
        VbaProjectPart or VbaDataPart or CustomizationPart => new FileRefusal(RefusalCode.Macros, part.Uri.OriginalString),
        EmbeddedControlPersistencePart or EmbeddedControlPersistenceBinaryDataPart =>
            new FileRefusal(RefusalCode.ActiveContent, part.Uri.OriginalString),
        EmbeddedObjectPart or EmbeddedPackagePart or AlternativeFormatImportPart =>
            new FileRefusal(RefusalCode.EmbeddedFile, part.Uri.OriginalString),
        _ when part.ExternalRelationships.Any() => new FileRefusal(RefusalCode.ExternalReference, part.Uri.OriginalString),
        _ => null,
    };

    private static FileRefusal? CheckRelation(XmlReader relation)
    {
        var type = relation.GetAttribute("Type") ?? "";
        var name = type[(type.LastIndexOf('/') + 1)..];
        var isExternal = relation.GetAttribute("TargetMode") == "External";
        if (Array.Exists(RefusedRelations, refused => string.Equals(refused, name, StringComparison.OrdinalIgnoreCase)))
            return new FileRefusal(isExternal ? RefusalCode.ExternalReference : RefusalCode.EmbeddedFile, name);
        return isExternal && name != "hyperlink" ? new FileRefusal(RefusalCode.ExternalReference, name) : null;
    }

    private static FileRefusal? CheckContentType(string type) => type switch
    {
        _ when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vba", StringComparison.OrdinalIgnoreCase)
            => new FileRefusal(RefusalCode.Macros, type),
        _ when type.Contains("activeX", StringComparison.OrdinalIgnoreCase) => new FileRefusal(RefusalCode.ActiveContent, type),
        _ when type.Contains("oleObject", StringComparison.OrdinalIgnoreCase) => new FileRefusal(RefusalCode.EmbeddedFile, type),
        _ => null,
    };
}
