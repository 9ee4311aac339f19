using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using static EspaceFamille.Documents.Tests.Domain.Inspection.Builders.DocxBuilder;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

internal static class HostileDocxs
{
    private const string Word = "application/vnd.ms-word.", Field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";

    public static IEnumerable<HostileFile> All() =>
    [
        Docx("macros", Build(new ZipPart("word/vbaProject.bin", "a")), RefusalCode.Macros),
        Docx(
            "macros under another name", WithRelation("vbaProject", "a.png", false, new ZipPart("word/a.png", "a")),
            RefusalCode.EmbeddedFile),
        Docx(
            "type with macros", ZipBuilder.Build([Types(Word + "document.macroEnabled.main+xml"), Root(), Document()]), RefusalCode.Macros),
        Docx(
            "template with macros", ZipBuilder.Build([Types(Word + "template.macroEnabledTemplate.main+xml"), Root(), Document()]),
            RefusalCode.Macros),
        Docx(
            "template",
            ZipBuilder.Build([Types(MainType.Replace("document.main", "template.main", StringComparison.Ordinal)), Root(), Document()]),
            RefusalCode.TypeDisagrees),
        Docx("ActiveX part", Build(new ZipPart("word/activeX/activeX1.xml", "<a/>")), RefusalCode.ActiveContent),
        Docx(
            "ActiveX by type", Override("word/a.xml", Word.Replace("word", "office", StringComparison.Ordinal) + "activeX+xml"),
            RefusalCode.ActiveContent),
        Docx("embedded sheet", Build(new ZipPart("word/embeddings/a.xlsx", "a")), RefusalCode.EmbeddedFile),
        Docx("embedded object", WithRelation("oleObject", "a.dat", false, new ZipPart("word/a.dat", "a")), RefusalCode.EmbeddedFile),
        Docx("binary part", Build(new ZipPart("word/a.bin", "a")), RefusalCode.EmbeddedFile),
        Docx("foreign chunk", WithRelation("aFChunk", "a.html", false, new ZipPart("word/a.html", "<b>a</b>")), RefusalCode.EmbeddedFile),
        Docx("template from elsewhere", WithRelation("attachedTemplate", "http://127.0.0.1/a.dotm", true), RefusalCode.ExternalReference),
        Docx("template of a share", WithRelation("attachedTemplate", "file://127.0.0.1/a.dotm", true), RefusalCode.ExternalReference),
        Docx("object from elsewhere", WithRelation("oleObject", "http://127.0.0.1/a", true), RefusalCode.ExternalReference),
        Docx("picture from elsewhere", WithRelation("image", "http://127.0.0.1/a.png", true), RefusalCode.ExternalReference),
        Docx("frame from elsewhere", WithRelation("frame", "http://127.0.0.1/a.htm", true), RefusalCode.ExternalReference),
        Docx("part of a master", WithRelation("subDocument", "http://127.0.0.1/a.docx", true), RefusalCode.ExternalReference),
        Docx("DDE", WithBody("<w:p><w:fldSimple w:instr=\" DDEAUTO c:\\\\cmd.exe\"/></w:p>"), RefusalCode.ActiveContent),
        Docx("DDE in pieces", WithBody(Field + Code(" D") + Code("DE") + Code("AUTO cmd") + "</w:p>"), RefusalCode.ActiveContent),
        Docx(
            "object element", WithBody("<w:p><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"/></w:p>"),
            RefusalCode.EmbeddedFile),
        Docx("document type", WithBody("", "<!DOCTYPE a>"), RefusalCode.UnsafeXml),
        Docx("file by entity", WithBody("&x;", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), RefusalCode.UnsafeXml),
        Docx("document type in a relation", Build(new ZipPart("word/_rels/a.rels", "<!DOCTYPE a><a/>")), RefusalCode.UnsafeXml),
        Docx("malformed", WithBody("<w:p>"), RefusalCode.UnsafeXml),
        Docx("no types", ZipBuilder.Build([Root(), Document()]), RefusalCode.TypeDisagrees),
        Docx("no document", ZipBuilder.Build([Types(), Root()]), null),
        Docx("no relation", ZipBuilder.Build([Types(), Document()]), null),
        Docx(
            "sheet",
            ZipBuilder.Build([Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), Root(), Document()]),
            null),
    ];

    private static byte[] Override(string part, string type) =>
        ZipBuilder.Build(
            [Types(more: $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>"), Root(), Document(), new ZipPart(part, "<a/>")]);

    private static string Code(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>";

    private static HostileFile Docx(string label, byte[] bytes, RefusalCode? code) => new("docx: " + label, "certificat.docx", bytes, code);
}
