using System.IO.Compression;

namespace EspaceFamille.Renderer.Tests;

/// <summary>Word documents that the tests write.</summary>
internal static class SampleDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    private const int EmuWide = 3_600_000, EmuHigh = 2_700_000;

    /// <summary>A paragraph per picture, in order.</summary>
    public static byte[] WithPictures(IReadOnlyList<byte[]> jpegs) => Write(
        string.Concat(jpegs.Select((_, at) => $"<w:p><w:r>{Picture(at, "embed")}</w:r></w:p>")),
        string.Concat(jpegs.Select((_, at) => Relation(at, "image", $"media/{at}.jpg", external: false))),
        [.. jpegs.Select((jpeg, at) => ($"word/media/{at}.jpg", jpeg))]);

    /// <summary>A picture that is fetched from an address.</summary>
    public static byte[] WithLinkedPicture(Uri address) =>
        Write($"<w:p><w:r>{Picture(0, "link")}</w:r></w:p>", Relation(0, "image", address.AbsoluteUri, external: true), []);

    /// <summary>A template that is fetched from an address.</summary>
    public static byte[] WithTemplate(Uri address) => Write("<w:p/>", Relation(1, "settings", "settings.xml", external: false),
    [
        ("word/settings.xml", Xml($"<w:settings xmlns:w=\"{Word}\" xmlns:r=\"{Office}\"><w:attachedTemplate r:id=\"r0\"/></w:settings>")),
        ("word/_rels/settings.xml.rels", Relations(Relation(0, "attachedTemplate", address.AbsoluteUri, external: true))),
    ]);

    /// <summary>A field such as INCLUDEPICTURE, INCLUDETEXT, IMPORT, LINK or DDEAUTO.</summary>
    public static byte[] WithField(string instruction) => Write(
        $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText>{instruction.Replace("\"", "&quot;",
            StringComparison.Ordinal)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
        "", []);

    /// <summary>Another document that is fetched and inserted.</summary>
    public static byte[] WithSubDocument(Uri address) =>
        Write("<w:subDoc r:id=\"r0\"/><w:p/>", Relation(0, "subDocument", address.AbsoluteUri, external: true), []);

    private static string Picture(int at, string relation) => $"""
        <w:drawing><wp:inline xmlns:wp="{Drawing}/wordprocessingDrawing"><wp:extent cx="{EmuWide}" cy="{EmuHigh}"/>
        <wp:docPr id="{at + 1}" name="{at}"/><a:graphic xmlns:a="{Drawing}/main"><a:graphicData uri="{Drawing}/picture">
        <pic:pic xmlns:pic="{Drawing}/picture"><pic:nvPicPr><pic:cNvPr id="{at + 1}" name="{at}"/><pic:cNvPicPr/></pic:nvPicPr>
        <pic:blipFill><a:blip r:{relation}="r{at}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{EmuWide}" cy="{EmuHigh}"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>
        </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
        """;

    private static string Relation(int id, string kind, string target, bool external) =>
        $"<Relationship Id=\"r{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>";

    private static byte[] Relations(string relations) =>
        Xml($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>");

    private static byte[] Write(string body, string relations, (string Name, byte[] Content)[] parts)
    {
        using var document = new MemoryStream();
        using (var zip = new ZipArchive(document, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Xml("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="jpg" ContentType="image/jpeg"/>
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/settings.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>
                """));
            Add(zip, "_rels/.rels", Relations($"<Relationship Id=\"d\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
            Add(zip, "word/document.xml", Xml($"""
                <w:document xmlns:w="{Word}" xmlns:r="{Office}"><w:body><w:p><w:r><w:t>Certificat</w:t></w:r></w:p>
                {body}</w:body></w:document>
                """));
            Add(zip, "word/_rels/document.xml.rels", Relations(relations));
            foreach (var (name, content) in parts)
                Add(zip, name, content);
        }

        return document.ToArray();
    }

    private static byte[] Xml(string text) => System.Text.Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}");

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
