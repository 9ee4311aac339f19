using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// DOCX: a zip within its limits, safe XML in each part, content types of a plain document. Then the Open XML SDK opens
/// it and every part and relation is checked: no macros, ActiveX, embedded package, foreign chunk, or external content.
/// </summary>
internal static class DocxInspector
{
    private const string TextType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly OpenSettings Settings = new() { AutoSave = false, MaxCharactersInPart = 20_000_000 };

    public static FileRefusal? Inspect(byte[] bytes)
    {
        if (ZipBounds.Open(bytes, out var members) is { } unbounded) return unbounded;
        if (!members.Exists(member => member.Name == "[Content_Types].xml")) return new FileRefusal(RefusalCode.TypeDisagrees, ".docx");
        return members.Select(Check).FirstOrDefault(refusal => refusal is not null) ?? CheckPackage(bytes);
    }

    private static FileRefusal? Check(ZipMember member) =>
        DocxPartRules.CheckName(member.Name) ?? (IsXml(member.Name) ? SafeXml.Walk(member, CheckNode(new DocxFields())) : null);

    private static Func<XmlReader, FileRefusal?> CheckNode(DocxFields fields) =>
        node => DocxPartRules.CheckElement(node) ?? fields.Check(node);

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static FileRefusal? CheckPackage(byte[] bytes)
    {
        // A package opened read-only is copied to an unencrypted temporary file by the SDK; an editable one in memory is not.
        using var stream = new MemoryStream(bytes.Length);
        stream.Write(bytes);
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, isEditable: true, Settings);
        if (document.MainDocumentPart is not { ContentType: TextType, Document.Body: not null })
            return new FileRefusal(RefusalCode.TypeDisagrees, ".docx");
        return document.GetAllParts().Select(DocxPartRules.CheckPart).FirstOrDefault(refusal => refusal is not null);
    }
}
