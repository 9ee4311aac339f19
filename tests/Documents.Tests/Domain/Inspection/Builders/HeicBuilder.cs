using System.Buffers.Binary;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>The boxes of a HEIC with its kind and the dimensions of a tile and of the picture; without any pixel.</summary>
internal static class HeicBuilder
{
    public static byte[] Build(uint width, uint height) =>
    [
        .. Box("ftyp", "heic\0\0\0\0mif1heic"u8),
        .. Box("meta", [0, 0, 0, 0, .. Box("hdlr", new byte[20]), .. Box("iprp", Sizes(width, height))]),
        .. Box("mdat", new byte[100]),
    ];

    private static byte[] Sizes(uint width, uint height) => Box("ipco", [.. Size(512, 512), .. Size(width, height)]);

    private static byte[] Size(uint width, uint height)
    {
        var content = new byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(4), width);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(8), height);
        return Box("ispe", content);
    }

    private static byte[] Box(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(name), .. content];
    }
}
