using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using static EspaceFamille.Documents.Tests.Domain.Inspection.Builders.OdtBuilder;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

internal static class HostileOdts
{
    private static readonly (string Label, string Body, RefusalCode Code)[] Bodies =
    [
        ("event listener", "<script:event-listener script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:a\"/>",
            RefusalCode.Macros),
        ("script", "<office:script>a</office:script>", RefusalCode.Macros),
        ("macro link", "<text:a xlink:href=\"macro:///Standard.Module1.Main\">a</text:a>", RefusalCode.Macros),
        ("script link", "<text:a xlink:href=\" VND.SUN.STAR.SCRIPT:a\">a</text:a>", RefusalCode.Macros),
        ("applet", "<draw:applet/>", RefusalCode.Macros),
        ("object", "<draw:object xlink:href=\"./Object 1\"/>", RefusalCode.EmbeddedFile),
        ("OLE object", "<draw:object-ole xlink:href=\"./Object 1\"/>", RefusalCode.EmbeddedFile),
        ("floating frame", "<draw:floating-frame xlink:href=\"http://127.0.0.1/\"/>", RefusalCode.EmbeddedFile),
        ("remote picture", "<draw:image xlink:href=\"http://127.0.0.1/a.png\"/>", RefusalCode.ExternalReference),
        ("picture of the machine", "<draw:image xlink:href=\"../../etc/a.png\"/>", RefusalCode.ExternalReference),
        ("remote section", "<text:section-source xlink:href=\"http://127.0.0.1/a.odt\"/>", RefusalCode.ExternalReference),
        ("DDE", "<office:dde-source office:dde-application=\"cmd\"/>", RefusalCode.ExternalReference),
    ];

    public static IEnumerable<HostileFile> All() =>
    [
        .. Bodies.Select(odt => Odt(odt.Label, WithBody(odt.Body), odt.Code)),
        Odt("document type", WithBody("", "<!DOCTYPE a>"), RefusalCode.UnsafeXml),
        Odt("file by entity", WithBody("&x;", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), RefusalCode.UnsafeXml),
        Odt(
            "a thousand million laughs", WithBody("&b;", "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"),
            RefusalCode.UnsafeXml),
        Odt("malformed", WithBody("<text:p>"), RefusalCode.UnsafeXml),
        Odt(
            "three hundred deep",
            WithBody(string.Concat(Enumerable.Repeat("<text:p>", 300)) + string.Concat(Enumerable.Repeat("</text:p>", 300))),
            RefusalCode.UnsafeXml),
        Odt("Basic", Build(new ZipPart("Basic/Standard/Module1.xml", "<a/>")), RefusalCode.Macros),
        Odt("Scripts", Build(new ZipPart("Scripts/python/a.py", "import os")), RefusalCode.Macros),
        Odt("Dialogs", Build(new ZipPart("Dialogs/Standard/a.xml", "<a/>")), RefusalCode.Macros),
        Odt("object part", Build(new ZipPart("Object 1/content.xml", "<a/>")), RefusalCode.EmbeddedFile),
        Odt("object's picture", Build(new ZipPart("ObjectReplacements/Object 1", "a")), RefusalCode.EmbeddedFile),
        Odt("jar part", Build(new ZipPart("META-INF/a.class", "a")), RefusalCode.EmbeddedFile),
        Odt("type not first", ZipBuilder.Build([Content(), MimeType(), Manifest()]), RefusalCode.TypeDisagrees),
        Odt("type compressed", ZipBuilder.Build([new ZipPart("mimetype", TextType), Content(), Manifest()]), RefusalCode.TypeDisagrees),
        Odt(
            "type with an extra field", ZipBuilder.Build([MimeType() with { Extra = [1, 0, 0, 0] }, Content(), Manifest()]),
            RefusalCode.TypeDisagrees),
        Odt("no type", ZipBuilder.Build([Content(), Manifest()]), RefusalCode.TypeDisagrees),
        Odt(
            "spreadsheet", ZipBuilder.Build([MimeType("application/vnd.oasis.opendocument.spreadsheet"), Content(), Manifest()]),
            RefusalCode.TypeDisagrees),
        Odt("template", ZipBuilder.Build([MimeType(TextType + "-template"), Content(), Manifest()]), RefusalCode.TypeDisagrees),
        Odt(
            "manifest of a spreadsheet",
            ZipBuilder.Build([MimeType(), Content(), Manifest("application/vnd.oasis.opendocument.spreadsheet")]),
            RefusalCode.TypeDisagrees),
        Odt("encrypted", ZipBuilder.Build([MimeType(), Content(), Manifest(inside: "<manifest:encryption-data/>")]), RefusalCode.Encrypted),
        Odt("no content", ZipBuilder.Build([MimeType(), Manifest()]), RefusalCode.Damaged),
        Odt("no manifest", ZipBuilder.Build([MimeType(), Content()]), RefusalCode.Damaged),
    ];

    private static HostileFile Odt(string label, byte[] bytes, RefusalCode code) => new("odt: " + label, "certificat.odt", bytes, code);
}
