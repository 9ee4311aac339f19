using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>PDFs of one empty page; a test chooses the catalog and further objects, from number 4 on.</summary>
internal static class PdfBuilder
{
    public static byte[] Plain(string catalog = "", params string[] objects) => Build(Bodies(catalog, objects), "");

    public static byte[] WithTrailer(string trailer, params string[] objects) => Build(Bodies("", objects), trailer);

    /// <summary>The same objects, deflated into an object stream: none of their names is readable in the file's bytes.</summary>
    public static byte[] Packed(string catalog = "", params string[] objects)
    {
        var bodies = Bodies(catalog, objects);
        using var pdf = new MemoryStream();
        Write(pdf, "%PDF-1.7\n");
        var streamAt = pdf.Position;
        WriteObjectStream(pdf, bodies);
        WriteCrossReference(pdf, bodies.Count, streamAt);
        return pdf.ToArray();
    }

    /// <summary>A small file whose object stream is deflated twice and ends with zeros: only a parser inflates them.</summary>
    public static byte[] PackedTwice(int zeros)
    {
        var bodies = Bodies("", []);
        using var pdf = new MemoryStream();
        Write(pdf, "%PDF-1.7\n");
        var streamAt = pdf.Position;
        WriteObjectStream(pdf, bodies, zeros: zeros);
        WriteCrossReference(pdf, bodies.Count, streamAt);
        return pdf.ToArray();
    }

    /// <summary>A harmless file with an object stream that is in no table; a viewer that rebuilds the table finds it.</summary>
    public static byte[] WithOrphan(params string[] objects)
    {
        using var orphan = new MemoryStream();
        WriteObjectStream(orphan, objects, number: 90);
        return Build(Bodies("", []), "", orphan.ToArray());
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal)) zlib.Write(bytes);
        return deflated.ToArray();
    }

    public static string Stream(string dictionary, byte[] data) =>
        $"<<{dictionary}/Length {data.Length}>>stream\n{Encoding.Latin1.GetString(data)}\nendstream";

    private static List<string> Bodies(string catalog, IEnumerable<string> objects) =>
    [
        $"<</Type/Catalog/Pages 2 0 R{catalog}>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>", .. objects,
    ];

    private static byte[] Build(List<string> bodies, string trailer, byte[]? orphan = null)
    {
        using var pdf = new MemoryStream();
        Write(pdf, "%PDF-1.7\n");
        var offsets = bodies.Select((body, index) => WriteObject(pdf, index + 1, body)).ToList();
        pdf.Write(orphan ?? []);
        var table = pdf.Position;
        Write(pdf, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(pdf, offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write(pdf, $"trailer\n<</Root 1 0 R/Size {bodies.Count + 1}{trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    private static void WriteObjectStream(MemoryStream pdf, IReadOnlyList<string> bodies, int? number = null, int zeros = 0)
    {
        var index = new StringBuilder();
        for (int i = 0, at = 0; i < bodies.Count; at += bodies[i].Length + 1, i++)
            index.Append(CultureInfo.InvariantCulture, $"{i + (number ?? 0) + 1} {at} ");
        var data = Deflate([.. Encoding.Latin1.GetBytes(index + string.Join('\n', bodies)), .. new byte[zeros]]);
        var filter = zeros == 0 ? "/FlateDecode" : "[/FlateDecode/FlateDecode]";
        WriteObject(pdf, number ?? bodies.Count + 1, Stream(
            $"/Type/ObjStm/N {bodies.Count}/First {index.Length}/Filter{filter}", zeros == 0 ? data : Deflate(data)));
    }

    private static void WriteCrossReference(MemoryStream pdf, int count, long streamAt)
    {
        var table = pdf.Position;
        var rows = new List<byte> { 0, 0, 0, 0, 0, 0, 0 };
        for (var i = 0; i < count; i++) rows.AddRange(Row(2, count + 1, i));
        rows.AddRange(Row(1, streamAt, 0));
        rows.AddRange(Row(1, table, 0));
        WriteObject(pdf, count + 2, Stream($"/Type/XRef/W[1 4 2]/Root 1 0 R/Size {count + 3}/Filter/FlateDecode", Deflate([.. rows])));
        Write(pdf, $"startxref\n{table}\n%%EOF\n");
    }

    private static byte[] Row(byte type, long second, int third) =>
        [type, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)(third >> 8), (byte)third];

    private static long WriteObject(MemoryStream pdf, int number, string body)
    {
        var at = pdf.Position;
        Write(pdf, $"{number} 0 obj\n{body}\nendobj\n");
        return at;
    }

    private static void Write(MemoryStream pdf, string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
}
