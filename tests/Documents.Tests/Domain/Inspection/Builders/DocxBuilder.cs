namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>The smallest harmless DOCX, to which a test adds parts.</summary>
internal static class DocxBuilder
{
    public const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    public static ZipPart Types(string mainType = MainType, string more = "") => new("[Content_Types].xml", $"""
        <Types xmlns="{Package}content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="bin" ContentType="application/octet-stream"/>
        <Override PartName="/word/document.xml" ContentType="{mainType}"/>{more}</Types>
        """);

    public static ZipPart Root(string more = "") => new("_rels/.rels", $"""
        <Relationships xmlns="{Package}relationships">
        <Relationship Id="r1" Type="{Relation}officeDocument" Target="word/document.xml"/>{more}</Relationships>
        """);

    public static ZipPart Document(string body = "", string prolog = "") => new("word/document.xml", $"""
        {prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:body>{body}</w:body></w:document>
        """);

    public static ZipPart Relations(string type, string target, bool isExternal) => new("word/_rels/document.xml.rels", $"""
        <Relationships xmlns="{Package}relationships">
        <Relationship Id="r9" Type="{Relation}{type}" Target="{target}"{(isExternal ? " TargetMode=\"External\"" : "")}/></Relationships>
        """);

    public static byte[] Build(params ZipPart[] more) => ZipBuilder.Build([Types(), Root(), Document(), .. more]);

    public static byte[] WithBody(string body, string prolog = "") => ZipBuilder.Build([Types(), Root(), Document(body, prolog)]);

    public static byte[] WithRelation(string type, string target, bool isExternal, params ZipPart[] more) =>
        Build([Relations(type, target, isExternal), .. more]);
}
