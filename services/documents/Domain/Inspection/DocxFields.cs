using System.Text;
using System.Xml;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The fields of one part. DDE and DDEAUTO run a program when the document is opened. A field's code can be split over
/// several runs, so the runs between two field starts are concatenated.
/// </summary>
internal sealed class DocxFields
{
    private readonly StringBuilder _code = new();
    private bool _inCode;

    public FileRefusal? Check(XmlReader node)
    {
        switch (node)
        {
            case { NodeType: XmlNodeType.Element, LocalName: "fldChar" }
                when node.GetAttribute("fldCharType", node.NamespaceURI) == "begin":
                _code.Clear();
                return null;
            case { NodeType: XmlNodeType.Element, LocalName: "fldSimple" }:
                return Check(node.GetAttribute("instr", node.NamespaceURI) ?? "");
            case { LocalName: "instrText" }:
                _inCode = node.NodeType == XmlNodeType.Element && !node.IsEmptyElement;
                return null;
            case { NodeType: XmlNodeType.Text or XmlNodeType.CDATA } when _inCode:
                return Check(_code.Append(node.Value).ToString());
            default:
                return null;
        }
    }

    private static FileRefusal? Check(string code) =>
        code.TrimStart().StartsWith("DDE", StringComparison.OrdinalIgnoreCase) ? new FileRefusal(RefusalCode.ActiveContent, "DDE") : null;
}
