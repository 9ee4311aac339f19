using System.IO.Compression;

namespace EspaceFamille.Renderer.Tests;

/// <summary>OpenDocument texts that the tests write.</summary>
internal static class SampleOdt
{
    private const string Names = "urn:oasis:names:tc:opendocument:xmlns";
    private const string Type = "application/vnd.oasis.opendocument.text";

    public static byte[] WithBody(string body)
    {
        using var document = new MemoryStream();
        using (var zip = new ZipArchive(document, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", Type);
            Add(zip, "META-INF/manifest.xml", $"""
                <manifest:manifest xmlns:manifest="{Names}:manifest:1.0" manifest:version="1.2">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="{Type}"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
                """);
            Add(zip, "content.xml", $"""
                <office:document-content xmlns:office="{Names}:office:1.0" xmlns:text="{Names}:text:1.0" xmlns:draw="{Names}:drawing:1.0"
                xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text><text:p>Certificat</text:p>
                {body}</office:text></office:body></office:document-content>
                """);
        }

        return document.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
        part.Write(content);
    }
}
