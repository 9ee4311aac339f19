using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>An entry of a compound file below its root.</summary>
internal sealed record CompoundEntry(string Name, bool IsStream, uint First, uint Bytes);

/// <summary>
/// The names at the root of a compound file ([MS-CFB]) and the first bytes of its streams. Chains are as long as the file at most, and an
/// entry that is reached twice ends the walk.
/// </summary>
internal sealed class CompoundFile
{
    private const uint MaxRegularSector = 0xFFFFFFFA, None = 0xFFFFFFFF;
    private const int HeaderBytes = 512, HeaderSlots = 109, EntryBytes = 128, MaxNameBytes = 64;
    private const int MiniSectorBytes = 64, MiniCutoffBytes = 4_096;

    private readonly byte[] _bytes;
    private readonly int _sectorBytes;
    private readonly List<uint> _fat = [];
    private readonly byte[] _directory;

    private CompoundFile(byte[] bytes, int sectorBytes)
    {
        (_bytes, _sectorBytes) = (bytes, sectorBytes);
        ReadTable();
        _directory = Chain(Word(bytes, 48), bytes.Length);
    }

    /// <summary>The file, or null without a readable header and directory.</summary>
    public static CompoundFile? Open(byte[] bytes)
    {
        if (bytes.Length < HeaderBytes || bytes[30] is not (9 or 12))
            return null;
        var file = new CompoundFile(bytes, 1 << bytes[30]);
        return file._directory.Length >= EntryBytes ? file : null;
    }

    public IReadOnlyList<CompoundEntry> Root()
    {
        var entries = new List<CompoundEntry>();
        var visited = new HashSet<uint>();
        var next = new Stack<uint>([Word(_directory, 76)]);
        while (next.TryPop(out var id))
        {
            if (id >= _directory.Length / EntryBytes || !visited.Add(id))
                continue;
            var at = (int)id * EntryBytes;
            var nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(_directory.AsSpan(at + 64)) - 2, 0, MaxNameBytes);
            entries.Add(new CompoundEntry(
                Encoding.Unicode.GetString(_directory, at, nameBytes), _directory[at + 66] == 2, Word(_directory, at + 116),
                Word(_directory, at + 120)));
            next.Push(Word(_directory, at + 68));
            next.Push(Word(_directory, at + 72));
        }

        return entries;
    }

    /// <summary>At most so many first bytes of a stream. A short one lies in sectors of its own within the stream of the root.</summary>
    public byte[] Start(CompoundEntry entry, int length)
    {
        if (entry.Bytes >= MiniCutoffBytes)
            return Chain(entry.First, length);
        var at = (long)entry.First * MiniSectorBytes;
        var mini = at < _bytes.Length ? Chain(Word(_directory, 116), at + length) : [];
        return at < mini.Length ? mini[(int)at..] : [];
    }

    // The header lists the first sectors of the table; sectors of slots list the others, each ending with the next.
    private void ReadTable()
    {
        for (var slot = 0; slot < HeaderSlots; slot++)
            Append(Word(_bytes, 76 + (slot * 4)));
        var sector = Word(_bytes, 68);
        for (var count = 0; count < _bytes.Length / _sectorBytes && Sector(sector) is { Length: > 0 } slots; count++)
        {
            for (var at = 0; at + 4 < _sectorBytes && at + 4 <= slots.Length; at += 4)
                Append(Word(slots, at));
            sector = slots.Length == _sectorBytes ? Word(slots, _sectorBytes - 4) : None;
        }
    }

    private void Append(uint slot)
    {
        // As many entries as the file has sectors.
        if (_fat.Count > _bytes.Length / _sectorBytes)
            return;
        var table = Sector(slot);
        for (var at = 0; at + 4 <= table.Length; at += 4)
            _fat.Add(Word(table, at));
    }

    private byte[] Chain(uint first, long length)
    {
        using var chain = new MemoryStream();
        for (var sector = first; chain.Length < length && Sector(sector) is { Length: > 0 } content;)
        {
            chain.Write(content, 0, (int)Math.Min(content.Length, length - chain.Length));
            sector = sector < _fat.Count ? _fat[(int)sector] : None;
        }

        return chain.ToArray();
    }

    /// <summary>The last sector may be cut.</summary>
    private byte[] Sector(uint sector)
    {
        var at = (sector + 1L) * _sectorBytes;
        return sector <= MaxRegularSector && at < _bytes.Length
            ? _bytes[(int)at..(int)Math.Min(at + _sectorBytes, _bytes.Length)]
            : [];
    }

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
