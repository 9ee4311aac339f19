using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>One entry to write; the optional properties make a field wrong.</summary>
internal sealed record ZipPart(string Name, byte[] Data, bool Stored = false)
{
    public ZipPart(string name, string text, bool stored = false)
        : this(name, Encoding.UTF8.GetBytes(text), stored)
    {
    }

    public int? ClaimedBytes { get; init; }

    public string? LocalName { get; init; }

    public byte[] Extra { get; init; } = [];

    public byte[] Gap { get; init; } = [];

    public ushort Flags { get; init; }

    public ushort? Method { get; init; }
}

/// <summary>Writes zips byte by byte, so that a test can make any field wrong.</summary>
internal static class ZipBuilder
{
    public static byte[] Build(IEnumerable<ZipPart> parts, string comment = "")
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        var count = 0;
        foreach (var part in parts)
        {
            Add(zip, directory, part);
            count++;
        }

        var directoryAt = (int)zip.Length;
        zip.Write(directory.ToArray());
        Write(
            zip, 0x06054B50u, (ushort)0, (ushort)0, (ushort)count, (ushort)count, (uint)directory.Length, (uint)directoryAt,
            (ushort)comment.Length);
        zip.Write(Encoding.ASCII.GetBytes(comment));
        return zip.ToArray();
    }

    private static void Add(MemoryStream zip, MemoryStream directory, ZipPart part)
    {
        var at = (uint)zip.Length;
        var packed = part.Stored ? part.Data : Deflate(part.Data);
        var method = part.Method ?? (ushort)(part.Stored ? 0 : 8);
        byte[] name = Encoding.UTF8.GetBytes(part.Name), local = Encoding.UTF8.GetBytes(part.LocalName ?? part.Name);
        uint crc = Crc32.Of(part.Data), length = (uint)(part.ClaimedBytes ?? part.Data.Length);
        Write(
            zip, 0x04034B50u, (ushort)20, part.Flags, method, 0u, crc, (uint)packed.Length, length, (ushort)local.Length,
            (ushort)part.Extra.Length);
        zip.Write([.. local, .. part.Extra, .. packed, .. part.Gap]);
        Write(
            directory, 0x02014B50u, (ushort)20, (ushort)20, part.Flags, method, 0u, crc, (uint)packed.Length, length, (ushort)name.Length);
        Write(directory, (ushort)0, (ushort)0, (ushort)0, (ushort)0, 0u, at);
        directory.Write(name);
    }

    private static byte[] Deflate(byte[] data)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Optimal)) deflate.Write(data);
        return deflated.ToArray();
    }

    private static void Write(MemoryStream zip, params object[] fields)
    {
        Span<byte> word = stackalloc byte[4];
        foreach (var field in fields)
        {
            if (field is ushort two) BinaryPrimitives.WriteUInt16LittleEndian(word, two);
            else BinaryPrimitives.WriteUInt32LittleEndian(word, (uint)field);
            zip.Write(field is ushort ? word[..2] : word);
        }
    }
}
