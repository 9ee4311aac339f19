using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>
/// Compound files of version 3: sector 0 is the allocation table, then the directory, then each stream in its own sectors
/// (at least 4,096 bytes, so that there is no mini stream). A path with a slash creates storages.
/// </summary>
internal static class CompoundBuilder
{
    private const int SectorBytes = 512, EntryBytes = 128, MinStreamBytes = 4_096;
    private const uint End = 0xFFFFFFFE, Free = 0xFFFFFFFF, Table = 0xFFFFFFFD;

    /// <summary>A WordDocument stream: Word's magic number, its version and its flags, then zeros.</summary>
    public static byte[] Word(ushort magic = 0xA5EC, ushort age = 0x00C1, ushort flags = 0)
    {
        var text = new byte[MinStreamBytes];
        BinaryPrimitives.WriteUInt16LittleEndian(text, magic);
        BinaryPrimitives.WriteUInt16LittleEndian(text.AsSpan(2), age);
        BinaryPrimitives.WriteUInt16LittleEndian(text.AsSpan(10), flags);
        return text;
    }

    public static byte[] Build(params (string Path, byte[] Data)[] streams)
    {
        var entries = Entries(streams.Select(stream => stream.Path));
        var directorySectors = ((entries.Count * EntryBytes) + SectorBytes - 1) / SectorBytes;
        var directory = new byte[directorySectors * SectorBytes];
        var fat = new List<uint> { Table };
        Extend(fat, directorySectors);
        using var body = new MemoryStream();
        for (var i = 0; i < entries.Count; i++)
        {
            var data = Array.Find(streams, stream => stream.Path == entries[i]).Data;
            WriteEntry(directory.AsSpan(i * EntryBytes), entries, i, data is null ? 0 : (uint)fat.Count, data?.Length ?? 0);
            if (data is null) continue;
            var sectors = (data.Length + SectorBytes - 1) / SectorBytes;
            Extend(fat, sectors);
            body.Write(data);
            body.Write(new byte[(sectors * SectorBytes) - data.Length]);
        }

        var table = new byte[SectorBytes];
        for (var i = 0; i < SectorBytes / 4; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 4), i < fat.Count ? fat[i] : Free);
        return [.. Header(), .. table, .. directory, .. body.ToArray()];
    }

    private static List<string> Entries(IEnumerable<string> paths)
    {
        var entries = new List<string> { "" };
        foreach (var path in paths)
            for (var slash = path.IndexOf('/'); ; slash = path.IndexOf('/', slash + 1))
            {
                var entry = slash < 0 ? path : path[..slash];
                if (!entries.Contains(entry)) entries.Add(entry);
                if (slash < 0) break;
            }

        return entries;
    }

    private static void Extend(List<uint> fat, int sectors)
    {
        for (var i = 1; i <= sectors; i++) fat.Add(i == sectors ? End : (uint)fat.Count + 1);
    }

    private static void WriteEntry(Span<byte> entry, List<string> entries, int index, uint first, int bytes)
    {
        var path = entries[index];
        var name = index == 0 ? "Root Entry" : path[(path.LastIndexOf('/') + 1)..];
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = (byte)(index == 0 ? 5 : bytes > 0 ? 2 : 1);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], index == 0 ? Free : Next(entries, index, Parent(path)));
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], bytes > 0 ? Free : Next(entries, 0, path));
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], index == 0 ? End : first);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)bytes);
    }

    // Each sibling is the right child of the one before: a list is a valid tree.
    private static uint Next(List<string> entries, int after, string parent)
    {
        var next = entries.FindIndex(after + 1, entry => Parent(entry) == parent);
        return next < 0 ? Free : (uint)next;
    }

    private static string Parent(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    private static byte[] Header()
    {
        var header = new byte[SectorBytes];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        foreach (var (at, value) in new[] { (24, 0x003E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6) })
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), (ushort)value);
        foreach (var (at, value) in new[] { (44, 1u), (48, 1u), (56, 4096u), (60, End), (68, End) })
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        for (var at = 76; at < SectorBytes; at += 4) BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), at == 76 ? 0 : Free);
        return header;
    }
}
