using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.TestKit.Renderers;

/// <summary>Pictures whose container is right. Their pixels are no real ones: the services decode none.</summary>
public static class WebP
{
    /// <summary>A lossless picture of that size; the content makes it different from others.</summary>
    public static byte[] Picture(int width, int height, string content = "pixels") => File(Lossless(width, height, content));

    /// <summary>The same with a chunk of metadata behind the pixels.</summary>
    public static byte[] WithMetadata(int width, int height, byte[] metadata) =>
        File([.. Lossless(width, height, "pixels"), .. Chunk("EXIF", metadata)]);

    private static byte[] Lossless(int width, int height, string content)
    {
        var size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(width - 1) | ((uint)(height - 1) << 14));
        return Chunk("VP8L", [0x2F, .. size, .. Encoding.UTF8.GetBytes(content)]);
    }

    private static byte[] Chunk(string name, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. Length(content.Length), .. content, .. new byte[content.Length & 1]];

    private static byte[] File(byte[] chunks) => [.. "RIFF"u8, .. Length(chunks.Length + 4), .. "WEBP"u8, .. chunks];

    private static byte[] Length(int length)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)length);
        return bytes;
    }
}
