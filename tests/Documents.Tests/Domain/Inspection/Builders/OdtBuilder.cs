namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>The smallest harmless ODT, to which a test adds parts.</summary>
internal static class OdtBuilder
{
    public const string TextType = "application/vnd.oasis.opendocument.text";

    private const string Namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"
        xmlns:xlink="http://www.w3.org/1999/xlink"
        """;

    public static ZipPart MimeType(string type = TextType) => new("mimetype", type, stored: true);

    public static ZipPart Content(string body = "", string prolog = "") =>
        new("content.xml", $"""
            {prolog}<office:document-content {Namespaces}>
            <office:body><office:text>{body}</office:text></office:body></office:document-content>
            """);

    public static ZipPart Manifest(string type = TextType, string inside = "") => new("META-INF/manifest.xml", $"""
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
        <manifest:file-entry manifest:full-path="/" manifest:media-type="{type}">{inside}</manifest:file-entry></manifest:manifest>
        """);

    public static byte[] Build(params ZipPart[] more) => ZipBuilder.Build([MimeType(), Content(), Manifest(), .. more]);

    public static byte[] WithBody(string body, string prolog = "") => ZipBuilder.Build([MimeType(), Content(body, prolog), Manifest()]);
}
