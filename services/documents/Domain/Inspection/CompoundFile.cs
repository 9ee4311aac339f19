using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The sectors of a compound file ([MS-CFB]) and the tables that chain them. Each visited sector is marked, so that a
/// cycle, or a sector that two streams share, makes the file damaged instead of causing an endless loop.
/// </summary>
internal sealed class CompoundFile
{
    private const uint MaxRegularSector = 0xFFFFFFFA, EndOfChain = 0xFFFFFFFE, Free = 0xFFFFFFFF;
    private const int HeaderBytes = 512, HeaderFatSlots = 109;

    private readonly byte[] _bytes;
    private readonly int _sectorBytes;
    private readonly HashSet<uint> _used = [];
    private uint[] _fat = [];

    private CompoundFile(byte[] bytes, int sectorBytes) => (_bytes, _sectorBytes) = (bytes, sectorBytes);

    /// <summary>The file with its allocation table, or null when the header or a chain is inconsistent.</summary>
    public static CompoundFile? Open(byte[] bytes)
    {
        if (bytes.Length < HeaderBytes) return null;
        int version = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(26));
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30));
        if ((version, shift) is not ((3, 9) or (4, 12)) || bytes.Length % (1 << shift) != 0) return null;
        var file = new CompoundFile(bytes, 1 << shift);
        return file.ReadTable() ? file : null;
    }

    public uint Header(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    /// <summary>The bytes of a chain of sectors, or null when it has a cycle, shares a sector or exceeds the file.</summary>
    public byte[]? Chain(uint first)
    {
        var sectors = new List<uint>();
        for (var sector = first; sector != EndOfChain; sector = _fat[sector])
        {
            if (sector >= _fat.Length || !Exists(sector) || !_used.Add(sector)) return null;
            sectors.Add(sector);
        }

        var chain = new byte[sectors.Count * _sectorBytes];
        for (var i = 0; i < sectors.Count; i++) Sector(sectors[i]).CopyTo(chain.AsSpan(i * _sectorBytes));
        return chain;
    }

    private bool ReadTable()
    {
        var slots = new List<uint>();
        for (var i = 0; i < HeaderFatSlots; i++) slots.Add(Header(76 + (i * 4)));
        var sector = Header(68);
        while (sector != EndOfChain && sector <= MaxRegularSector)
        {
            if (!Exists(sector) || !_used.Add(sector)) return false;
            slots.AddRange(Words(Sector(sector)));
            sector = slots[^1];
            slots.RemoveAt(slots.Count - 1);
        }

        var tables = slots.Where(slot => slot <= MaxRegularSector).ToList();
        if (tables.Count != Header(44) || !tables.TrueForAll(slot => Exists(slot) && _used.Add(slot))) return false;
        _fat = [.. tables.SelectMany(slot => Words(Sector(slot)))];
        // The last sector of the file must be in use: sectors behind the last used one belong to no stream.
        var last = (_bytes.Length / _sectorBytes) - 2;
        return last >= 0 && last < _fat.Length && _fat[last] != Free;
    }

    private bool Exists(uint sector) => sector <= MaxRegularSector && (sector + 2L) * _sectorBytes <= _bytes.Length;

    private Span<byte> Sector(uint sector) => _bytes.AsSpan((int)((sector + 1) * _sectorBytes), _sectorBytes);

    public static uint[] Words(ReadOnlySpan<byte> bytes)
    {
        var words = new uint[bytes.Length / 4];
        for (var i = 0; i < words.Length; i++) words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        return words;
    }
}
