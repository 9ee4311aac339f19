using System.Xml;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>XML inside a document is read without document type, without resolver and to a limited depth.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 256;

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Applies the rule to each element until its first refusal or the first XML error.</summary>
    public static FileRefusal? Walk(ZipMember part, Func<XmlReader, FileRefusal?> rule)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(part.Data, writable: false), Settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth) return new FileRefusal(RefusalCode.UnsafeXml, part.Name);
                if (reader.NodeType != XmlNodeType.ProcessingInstruction && rule(reader) is { } refusal) return refusal;
            }

            return null;
        }
        catch (XmlException)
        {
            return new FileRefusal(RefusalCode.UnsafeXml, part.Name);
        }
    }
}
