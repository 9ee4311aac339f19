using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>Grey PNGs of the chunks that a test chooses, with valid CRCs.</summary>
internal static class PngBuilder
{
    public static byte[] End => Chunk("IEND", []);

    public static byte[] Build(params byte[][] chunks) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. chunks.SelectMany(chunk => chunk)];

    public static byte[] Header(uint width, uint height)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(data, width);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(4), height);
        data[8] = 8;
        return Chunk("IHDR", data);
    }

    /// <summary>The pixels of an image, all black.</summary>
    public static byte[] Pixels(int width, int height) => Chunk("IDAT", PdfBuilder.Deflate(new byte[(width + 1) * height]));

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Crc32.Of(named));
        return chunk;
    }
}
